import type { Words } from '../shared/words.ts';

export const copyright: Words = {
  fr: 'Fil conducteur, formulation originale, MPL-2.0. Les seuils sont les nôtres et n’ont pas été validés par une étude.',
  en: 'Fil conducteur, own wording, MPL-2.0. The bands are ours and have not been validated in a study.',
};

export const heading: Words = {
  fr: 'L’aide que vous donnez, ces dernières semaines',
  en: 'The help you give, these last weeks',
};

export const strainOptions: Readonly<Record<string, Words>> = {
  never: { fr: 'Jamais', en: 'Never' },
  sometimes: { fr: 'Parfois', en: 'Sometimes' },
  often: { fr: 'Souvent', en: 'Often' },
  always: { fr: 'Presque tout le temps', en: 'Almost all the time' },
};

/** Words of the six questions, by name: this check and the multidimensional evaluation ask the same. */
export const strainWords: Readonly<Record<string, Words>> = {
  sleep: {
    fr: 'L’aide que vous donnez écourte-t-elle vos nuits?',
    en: 'Does the help you give shorten your nights?',
  },
  health: { fr: 'Vous sentez-vous au bout de vos forces?', en: 'Do you feel at the end of your strength?' },
  time: {
    fr: 'Renoncez-vous à des choses qui comptent pour vous?',
    en: 'Do you give up things that matter to you?',
  },
  relations: {
    fr: 'Y a-t-il des tensions autour de cette aide?',
    en: 'Is there tension around this help?',
  },
  money: {
    fr: 'Cette aide pèse-t-elle sur votre travail ou votre budget?',
    en: 'Does this help weigh on your work or your budget?',
  },
  continuing: { fr: 'Craignez-vous de ne plus pouvoir continuer?', en: 'Do you fear that you cannot go on?' },
};

export const ownWords: Words = {
  fr: 'Ce qui vous soulagerait le plus',
  en: 'What would relieve you most',
};
