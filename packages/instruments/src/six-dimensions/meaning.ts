import { meaningsOf } from '../shared/meanings.ts';

export const sixDimensionsMeaning = meaningsOf({
  'six.near': {
    fr: 'Les six dimensions tiennent ensemble.',
    en: 'The six dimensions hold together.',
  },
  'six.half': {
    fr: 'Des dimensions manquent : choisir avec l’équipe celle à renforcer d’abord.',
    en: 'Some dimensions are missing: choose with the team which one to strengthen first.',
  },
  'six.far': {
    fr: 'La plupart des dimensions manquent : à reprendre avec l’équipe et les partenaires.',
    en: 'Most dimensions are missing: take it up with the team and the partners.',
  },
});
