import { meaningsOf } from '../shared/meanings.ts';

export const phq9Meaning = meaningsOf({
  'phq9.minimal': {
    fr: 'Symptômes dépressifs absents ou minimes (0 à 4).',
    en: 'No or minimal depressive symptoms (0 to 4).',
  },
  'phq9.mild': {
    fr: 'Symptômes dépressifs légers (5 à 9) : à suivre, et à refaire.',
    en: 'Mild depressive symptoms (5 to 9): follow up and ask again.',
  },
  'phq9.moderate': {
    fr: 'Symptômes dépressifs modérés (10 à 14) : une évaluation clinique est à proposer.',
    en: 'Moderate depressive symptoms (10 to 14): propose a clinical evaluation.',
  },
  'phq9.moderatelySevere': {
    fr: 'Symptômes dépressifs modérément sévères (15 à 19) : une évaluation clinique est à organiser.',
    en: 'Moderately severe depressive symptoms (15 to 19): arrange a clinical evaluation.',
  },
  'phq9.severe': {
    fr: 'Symptômes dépressifs sévères (20 à 27) : une évaluation clinique est à organiser sans attendre.',
    en: 'Severe depressive symptoms (20 to 27): arrange a clinical evaluation without delay.',
  },
});
