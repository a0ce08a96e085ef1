import type { Words } from '../../shared/words.ts';

export const title: Words = { fr: 'Évaluation multidimensionnelle', en: 'Multidimensional evaluation' };

export const copyright: Words = {
  fr: 'Fil conducteur, formulation originale, MPL-2.0. Les seuils du fardeau du proche aidant sont les nôtres et n’ont pas été validés par une étude.',
  en: 'Fil conducteur, own wording, MPL-2.0. The bands of caregiver strain are ours and have not been validated in a study.',
};

/** Headings, by the id of the section. */
export const sectionWords: Readonly<Record<string, Words>> = {
  expectations: { fr: 'Attentes et forces', en: 'Expectations and strengths' },
  health: { fr: 'Santé et médicaments', en: 'Health and medication' },
  mobility: { fr: 'Mobilité', en: 'Mobility' },
  adl: {
    fr: 'Activités de la vie quotidienne',
    'fr-FR': 'Actes essentiels de la vie',
    en: 'Activities of daily living',
  },
  cognition: { fr: 'Cognition et humeur', en: 'Cognition and mood' },
  social: { fr: 'Situation sociale et logement', en: 'Social situation and housing' },
  domestic: { fr: 'Activités de la vie domestique', 'fr-FR': 'Activités domestiques', en: 'Domestic life' },
  finances: { fr: 'Finances, droits, protection', en: 'Finances, rights, protection' },
  roles: { fr: 'Rôles sociaux', en: 'Social roles' },
  support: { fr: 'Aides en place', en: 'Help in place' },
  caregiver: { fr: 'Le proche aidant', en: 'The caregiver' },
  risk: { fr: 'Risque et urgence', en: 'Risk and urgency' },
};
