import { meaningsOf } from '../shared/meanings.ts';

export const gds15Meaning = meaningsOf({
  'gds15.usual': {
    fr: 'Rien n’évoque une dépression (0 à 4).',
    en: 'Nothing suggests depression (0 to 4).',
  },
  'gds15.suggestive': {
    fr: 'Évoque une dépression (5 à 9) : une évaluation clinique est à proposer.',
    en: 'Suggests depression (5 to 9): propose a clinical evaluation.',
  },
  'gds15.almostAlways': {
    fr: 'Presque toujours une dépression (10 à 15) : une évaluation clinique est à organiser.',
    en: 'Almost always depression (10 to 15): arrange a clinical evaluation.',
  },
});
