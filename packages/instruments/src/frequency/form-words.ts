import type { OptionWords } from '../shared/build-items.ts';
import type { Words } from '../shared/words.ts';
import { frequencyCodes } from './frequency.ts';

/** Heading of the questions of PHQ-9 and GAD-7. */
export const twoWeeks: Words = {
  fr: 'Au cours des deux dernières semaines, à quelle fréquence avez-vous été dérangé(e) par les problèmes suivants?',
  en: 'Over the last 2 weeks, how often have you been bothered by any of the following problems?',
};

const words: readonly Words[] = [
  { fr: 'Jamais', en: 'Not at all' },
  { fr: 'Plusieurs jours', en: 'Several days' },
  { fr: 'Plus de la moitié des jours', 'fr-CA': 'Plus de sept jours', en: 'More than half the days' },
  { fr: 'Presque tous les jours', en: 'Nearly every day' },
];

export const frequencyOptions: readonly OptionWords[] = frequencyCodes.map((code, weight) => ({
  code,
  weight,
  words: words[weight] ?? { fr: code, en: code },
}));

const difficultyWords: readonly Words[] = [
  { fr: 'Pas du tout difficile', en: 'Not difficult at all' },
  { fr: 'Assez difficile', 'fr-CA': 'Plutôt difficile', en: 'Somewhat difficult' },
  { fr: 'Très difficile', en: 'Very difficult' },
  { fr: 'Extrêmement difficile', en: 'Extremely difficult' },
];

/** LOINC's answer codes for how difficult these problems made things; they count for nothing. */
export const difficultyOptions: readonly OptionWords[] = ['LA6572-7', 'LA6573-5', 'LA6575-0', 'LA6574-3'].map(
  (code, at) => ({ code, words: difficultyWords[at] ?? { fr: code, en: code } }),
);

export const difficulty: Words = {
  fr: 'Si vous avez coché au moins un de ces problèmes : à quel point a-t-il rendu difficiles votre travail, vos tâches à la maison ou votre capacité à bien vous entendre avec les autres?',
  en: 'If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?',
};
