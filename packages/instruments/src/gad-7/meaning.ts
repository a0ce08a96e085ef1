import { meaningsOf } from '../shared/meanings.ts';

export const gad7Meaning = meaningsOf({
  'gad7.minimal': {
    fr: 'Symptômes anxieux absents ou minimes (0 à 4).',
    en: 'No or minimal anxiety symptoms (0 to 4).',
  },
  'gad7.mild': {
    fr: 'Symptômes anxieux légers (5 à 9) : à suivre, et à refaire.',
    en: 'Mild anxiety symptoms (5 to 9): follow up and ask again.',
  },
  'gad7.moderate': {
    fr: 'Symptômes anxieux modérés (10 à 14) : une évaluation clinique est à proposer.',
    en: 'Moderate anxiety symptoms (10 to 14): propose a clinical evaluation.',
  },
  'gad7.severe': {
    fr: 'Symptômes anxieux sévères (15 à 21) : une évaluation clinique est à organiser.',
    en: 'Severe anxiety symptoms (15 to 21): arrange a clinical evaluation.',
  },
});
