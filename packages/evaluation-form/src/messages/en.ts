import type { Term } from '@fil/element-kit';
import type { FirstTerms } from './fr-CA.ts';

export const english: { readonly [Key in keyof FirstTerms]: Term } = {
  title: 'Evaluations',
  print: 'Print',

  back: 'All evaluations',
  person: 'Person',
  startedOn: 'Begun',
  byAuthor: 'By',

  contents: 'Sections',
  progress: '{answered} of {total}',
  progressDone: '{answered} of {total}, complete',

  nextUnanswered: 'Next unanswered',
  allAnswered: 'Every question has an answer.',

  resultsLabel: 'Result and needs',
  afterQuestions: 'Next: the professional opinion',
  nextSection: 'Next section: {title}',
  scoreTitle: 'Result',
  scoreNone: 'This instrument has no score.',

  proposedNeeds: 'Proposed needs',
  proposedNone: 'The answers call for no need yet.',

  sign: 'Sign the evaluation',

  listSeparator: ', ',
};
