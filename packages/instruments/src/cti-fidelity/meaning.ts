import { meaningsOf } from '../shared/meanings.ts';

export const ctiMeaning = meaningsOf({
  'cti.near': {
    fr: 'L’accompagnement est proche du modèle : trois temps, peu de buts, des liens qui restent.',
    en: 'The support is near the model: three phases, few aims, ties that remain.',
  },
  'cti.half': {
    fr: 'L’accompagnement suit le modèle en partie : voir en supervision les points qui manquent.',
    en: 'The support follows the model in part: look at the missing points in supervision.',
  },
  'cti.far': {
    fr: 'L’accompagnement est loin du modèle : à reprendre en supervision sans attendre.',
    en: 'The support is far from the model: take it up in supervision without delay.',
  },
});
