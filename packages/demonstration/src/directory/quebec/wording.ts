/** Criteria and phrases that several families of services share. */
export const aged = (value: number) => ({ kind: 'minimumAge', value }) as const;
export const referral = { kind: 'professionalReferral', value: true } as const;
export const lowIncome = { kind: 'lowIncome', value: true } as const;
export const homeless = { kind: 'homeless', value: true } as const;
export const caregiver = { kind: 'hasCaregiver', value: true } as const;
export const healthCard = 'Carte d’assurance maladie';
export const byClsc = 'Demande au guichet d’accès du CLSC, par la personne, un proche ou un professionnel.';
