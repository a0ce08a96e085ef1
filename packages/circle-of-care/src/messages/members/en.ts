import type { Catalogue } from '@fil/element-kit';
import type { MembersTerms } from './fr-CA.ts';

export const english: Catalogue<MembersTerms>['en'] = {
  'add.name': 'Add a member',
  'add.save': 'Open the access',
  'add.who': 'Who',
  role: 'Role with the person',
  basis: 'On what basis',
  basisHint:
    'Outside the care team, access rests on a consent put on record beforehand under “Agreements and refusals”, or on a legal mandate.',
  phone: 'Telephone',
  signIn: 'Sign-in identifier',
  signInHint: 'Of their account at the person’s own door. Left empty: no access online.',
  essentialHint: 'Keeps its minimum while consents are asked again.',
  note: 'Note',
  'adjust.name': 'Change the access: {name}',
  'closure.name': 'End of the follow-up',
  'closure.save': 'End the follow-up',
  'closure.effect':
    'The file becomes an archive: the person keeps reading it, and so does whoever is accountable; every other access closes.',
  'closure.reason': 'Reason',
  'closure.endedOn': 'Last day of the follow-up',
  'closure.informed': 'Person informed on',
  'closure.informedHint': 'Required, except after a death.',
  'closure.done': 'The follow-up has ended.',
  'reopen.on': 'Taken up again on',
  'reopen.save': 'Take it up again',
  'reopen.done': 'The follow-up is taken up again.',
  'closureReason.goalsReached': 'goals reached',
  'closureReason.askedByPerson': 'asked by the person',
  'closureReason.moved': 'moved out of the territory',
  'closureReason.transferred': 'follow-up transferred',
  'closureReason.residence': 'entered a residence, relay over',
  'closureReason.death': 'death',
  'closureReason.other': 'other',
};
