import type { Formats, TermValues } from '@fil/element-kit';

/** Two evaluations compared, in the French of Québec. */
export const frenchOfCanada = {
  title: 'Comparer deux évaluations',
  back: 'Toutes les évaluations',
  before: 'De',
  after: 'À',
  option: '{instrument}, {day}, {author}',
  reading: 'Lecture des deux évaluations…',
  failed: 'Ces évaluations n’ont pas pu être lues.',
  again: 'Réessayer',
  sameOne: 'Choisissez deux évaluations différentes.',
  otherForm:
    'Ces deux évaluations n’ont pas été faites avec le même outil\u00a0: leurs réponses ne se comparent pas une à une.',
  noDimension: 'Cet outil ne dit pas quelles dimensions il couvre.',
  withheld: 'Des réponses ne vous sont pas partagées\u00a0: elles ne sont pas comptées.',
  caption: 'Ce qui a changé par dimension, du {before} au {after}',
  dimension: 'Dimension',
  evolution: 'Évolution',
  what: 'Ce qui a changé',
  'move.better': 's’est améliorée',
  'move.worse': 's’est aggravée',
  'move.mixed': 'améliorée et aggravée selon les questions',
  'move.changed': 'a changé',
  'move.same': 'inchangée',
  'move.notCompared': 'pas répondue deux fois',
  'answer.better': 'mieux',
  'answer.worse': 'moins bien',
  'answer.changed': 'autre réponse',
  'answer.appeared': 'répondue depuis',
  'answer.gone': 'plus de réponse',
  'answer.same': 'inchangée',
  line: '{question}\u00a0: {before} → {after}',
  unchanged: ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), { one: '{count} réponse inchangée', other: '{count} réponses inchangées' }),
  once: ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      one: '{count} question répondue dans une seule des deux',
      other: '{count} questions répondues dans une seule des deux',
    }),
  picture: 'Difficulté\u00a0: {before} puis {after}, 0\u00a0% étant aucune difficulté',
  incomplete: 'résultat pas encore calculable',
};

export type CompareTerms = typeof frenchOfCanada;
