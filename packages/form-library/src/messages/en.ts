import type { FetchedCatalogue, Formats, TermValues } from '@fil/element-kit';
import type { LibraryTerms } from './fr-CA.ts';

export const english: Awaited<ReturnType<FetchedCatalogue<LibraryTerms>['en']>> = {
  title: 'The institution’s forms',
  reload: 'Read again',
  lead: ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      one: '{count} form brought by your institution.',
      other: '{count} forms brought by your institution.',
    }),
  about: 'A new evaluation begins with the newest version; those that were begun keep theirs.',
  empty: 'Your institution has not brought any form yet.',
  emptyAct:
    'A licensed form that its publisher gave you as a FHIR file can be brought here. Nothing is kept before you say so.',
  notSteward:
    'You may see these forms. To bring one or to change its score, ask whoever your institution put in charge of them.',
  bring: 'Bring a form',
  caption: 'The institution’s forms',
  'column.form': 'Form',
  'column.score': 'Score',
  'column.brought': 'Brought',
  'column.acts': 'Actions',
  named: 'name: {name}',
  versionQuestions: ({ version, count }: TermValues, formats: Formats) =>
    `version ${String(version)}, ${formats.plural(Number(count), { one: '{count} question', other: '{count} questions' })}`,
  version: 'version {version}',
  'score.none': 'No score',
  'score.sum': 'The institution’s own sum',
  'score.entered': 'Total entered',
  'vouched.confirmed': 'checked against its publication',
  'vouched.declared': 'declared by your institution, checked by nobody here',
  'vouched.entered': 'entered by a professional, never computed',
  broughtBy: 'on {day} by {name}',
  broughtByOperator: 'on {day} by the technical team',
  revision: ({ count }: TermValues, formats: Formats) =>
    Number(count) === 0
      ? 'Domains and score not said yet'
      : `Domains and score: revision ${formats.number(Number(count))}`,
  see: 'See',
  seeNamed: 'See: {title}, version {version}',
  correct: 'Correct domains and score',
  correctNamed: 'Correct domains and score: {title}',
  renew: 'Bring a new version',
  renewNamed: 'Bring a new version: {title}',
  older: ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), { one: '{count} earlier version', other: '{count} earlier versions' }),
  opening: 'Opening…',
  notOpened: 'This part could not be loaded. Check the connection, then try again.',
};
