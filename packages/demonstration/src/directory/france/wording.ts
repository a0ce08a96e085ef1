/** Criteria and phrases that several families of services share. */
export const aged = (value: number) => ({ kind: 'minimumAge', value }) as const;
export const referral = { kind: 'professionalReferral', value: true } as const;
export const lowIncome = { kind: 'lowIncome', value: true } as const;
export const homeless = { kind: 'homeless', value: true } as const;
export const caregiver = { kind: 'hasCaregiver', value: true } as const;
export const gir = (...value: readonly number[]) => ({ kind: 'gir', value }) as const;
export const vitale = 'Carte Vitale et attestation de mutuelle';
export const prescription = 'Prescription médicale';
export const apa = 'Prise en charge par l’APA selon le plan d’aide';
