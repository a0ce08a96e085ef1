import type { OptionWords } from '../shared/build-items.ts';
import type { Words } from '../shared/words.ts';
import { frequencyCodes } from './frequency.ts';

/**
 * What PHQ-9 and GAD-7 share, in the published translations: one for France, one for Canada. The two
 * Canadian ones were made apart and differ in their heading and in their third answer.
 */
const twoWeeks = {
  fr: 'Au cours des 2 dernières semaines, selon quelle fréquence avez-vous été gêné(e) par les problèmes suivants?',
  en: 'Over the last 2 weeks, how often have you been bothered by any of the following problems?',
};

export const phq9Heading: Words = {
  ...twoWeeks,
  'fr-CA':
    'Au cours des deux dernières semaines, à quelle fréquence avez-vous été dérangé(e) par les problèmes suivants?',
};

export const gad7Heading: Words = {
  ...twoWeeks,
  'fr-CA':
    'Au cours des 14 derniers jours, à quelle fréquence avez-vous été dérangé(e) par les problèmes suivants?',
};

const overHalf = { fr: 'Plus de la moitié du temps', en: 'More than half the days' };
export const phq9Frequencies = frequencies({ ...overHalf, 'fr-CA': 'Plus de sept jours' });
export const gad7Frequencies = frequencies({ ...overHalf, 'fr-CA': 'Plus de la moitié des jours' });

function frequencies(third: Words): readonly OptionWords[] {
  const words: readonly Words[] = [
    { fr: 'Jamais', en: 'Not at all' },
    { fr: 'Plusieurs jours', en: 'Several days' },
    third,
    { fr: 'Presque tous les jours', en: 'Nearly every day' },
  ];
  return frequencyCodes.map((code, weight) => ({ code, weight, words: words[weight]! }));
}

const difficultyWords: readonly Words[] = [
  { fr: 'Pas du tout difficile', en: 'Not difficult at all' },
  { fr: 'Assez difficile', 'fr-CA': 'Plutôt difficile', en: 'Somewhat difficult' },
  { fr: 'Très difficile', en: 'Very difficult' },
  { fr: 'Extrêmement difficile', en: 'Extremely difficult' },
];

/** LOINC's answer codes for how difficult these problems made things; they count for nothing. */
export const difficultyOptions: readonly OptionWords[] = ['LA6572-7', 'LA6573-5', 'LA6575-0', 'LA6574-3'].map(
  (code, at) => ({ code, words: difficultyWords[at]! }),
);

export const difficulty: Words = {
  fr: 'Si vous avez indiqué au moins un de ces problèmes : à quel point a-t-il rendu difficiles votre travail, vos tâches à la maison ou votre capacité à vous entendre avec les autres?',
  'fr-CA':
    'Si vous avez coché au moins un de ces problèmes : à quel point a-t-il rendu difficiles votre travail, vos tâches à la maison ou votre capacité à bien vous entendre avec les autres?',
  en: 'If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?',
};
