import type { Formats, Term, TermValues } from '@fil/element-kit';
import type { CompareTerms } from './fr-CA.ts';

export const english: { readonly [Key in keyof CompareTerms]: Term } = {
  title: 'Compare two evaluations',
  back: 'All evaluations',
  before: 'From',
  after: 'To',
  option: '{instrument}, {day}, {author}',
  reading: 'Reading both evaluations…',
  failed: 'These evaluations could not be read.',
  again: 'Try again',
  sameOne: 'Choose two different evaluations.',
  otherForm:
    'These two evaluations were not made with the same instrument: their answers do not compare one by one.',
  noDimension: 'This instrument does not say which dimensions it covers.',
  withheld: 'Some answers are not shared with you: they are not counted.',
  caption: 'What changed by dimension, from {before} to {after}',
  dimension: 'Dimension',
  evolution: 'Evolution',
  what: 'What changed',
  'move.better': 'got better',
  'move.worse': 'got worse',
  'move.mixed': 'better and worse, by question',
  'move.changed': 'changed',
  'move.same': 'unchanged',
  'move.notCompared': 'not answered twice',
  'answer.better': 'better',
  'answer.worse': 'worse',
  'answer.changed': 'another answer',
  'answer.appeared': 'answered since',
  'answer.gone': 'no longer answered',
  'answer.same': 'unchanged',
  line: '{question}: {before} → {after}',
  unchanged: ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), { one: '{count} unchanged answer', other: '{count} unchanged answers' }),
  once: ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      one: '{count} question answered in one of the two only',
      other: '{count} questions answered in one of the two only',
    }),
  picture: 'Difficulty: {before} then {after}, 0% being none',
  incomplete: 'result not computable yet',
};
