import { meaningsOf } from '../shared/meanings.ts';

export const strainMeaning = meaningsOf({
  'strain.low': {
    fr: 'Fardeau léger du proche aidant : l’aide tient, à revoir au prochain bilan.',
    en: 'Low caregiver strain: the help holds; ask again at the next evaluation.',
  },
  'strain.moderate': {
    fr: 'Fardeau modéré du proche aidant : un soutien est à proposer.',
    en: 'Moderate caregiver strain: offer support.',
  },
  'strain.high': {
    fr: 'Fardeau élevé du proche aidant : un répit est à organiser sans attendre.',
    en: 'High caregiver strain: arrange respite without delay.',
  },
});
