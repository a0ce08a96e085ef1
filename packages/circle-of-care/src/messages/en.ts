import type { Catalogue, Formats, TermValues } from '@fil/element-kit';
import { domainTerms, roleTerms } from '@fil/words';
import type { CircleTerms } from './fr-CA.ts';

export const english: Catalogue<CircleTerms>['en'] = {
  title: 'Circle of care',
  accountable: 'Accountable for the follow-up',
  accountableNone: 'nobody yet',
  views: 'Parts of the circle of care',
  'view.members': 'Members',
  'view.agreements': 'Agreements and refusals',
  'view.referrals': 'Referrals',
  'view.rights': 'Rights and protection',
  'view.register': 'Register',

  'lead.members': ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      zero: 'Nobody in the file',
      one: '{count} person in the file',
      other: '{count} people in the file',
    }),
  'lead.emergency': ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      one: 'One emergency access is to be reviewed',
      other: '{count} emergency accesses are to be reviewed',
    }),
  'lead.noAccountable': 'Nobody is accountable for the follow-up',
  'lead.reask': ({ count, when }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      one: `One consent is to be asked again ${when}`,
      other: `{count} consents are to be asked again ${when}`,
    }),
  'lead.provisional': ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      one: 'One spoken refusal is still to be signed',
      other: '{count} spoken refusals are still to be signed',
    }),
  'lead.consentEnds': 'The consent given to {name} ends {when}',
  'lead.memberEnds': 'The access of {name} ends {when}',
  'lead.unanswered': ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      one: 'One referral waits for its answer',
      other: '{count} referrals wait for their answer',
    }),
  'lead.right': ({ count, when }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      one: `One right is to be renewed ${when}`,
      other: `{count} rights are to be renewed, the first ${when}`,
    }),
  'lead.settled': 'Every access has its basis on record and nothing waits',
  'lead.closed': 'The follow-up ended on {day}: this file is an archive',
  'lead.withheld': 'The agreements themselves are not open to you',
  when: ({ days }: TermValues, formats: Formats) => {
    const count = Number(days);
    if (count === 0) return 'today';
    if (count === 1) return 'tomorrow';
    if (count > 1) return `in ${formats.number(count)} days`;
    return formats.plural(-count, { one: '{count} day ago', other: '{count} days ago' });
  },
  dueWhen: ({ days }: TermValues, formats: Formats) => {
    const count = Number(days);
    if (count === 0) return 'today';
    if (count === 1) return 'by tomorrow';
    if (count > 1) return `within ${formats.number(count)} days`;
    return `(late by ${formats.plural(-count, { one: '{count} day', other: '{count} days' })})`;
  },

  members: 'Who sees what',
  'column.who': 'Who',
  'column.sees': 'Sees',
  'column.basis': 'Why',
  'column.until': 'Access ends',
  'column.act': 'Act',
  isAccountable: 'accountable for the follow-up',
  you: 'you',
  essential: 'essential service',
  openEnded: 'no end date',
  fromLater: 'from {day}',
  wholeOrganization: 'the whole team',
  seesNothing: 'Nothing until an agreement is on record',
  seesAll: 'The whole file',
  seesAllBut: 'The whole file except: {domains}',
  'basis.careTeam': 'Care team',
  'basis.consent': 'Consent',
  'basis.legalMandate': 'Legal mandate',
  'basis.ownFile': 'Their own file',
  consentUntil: 'ends on {day}',
  consentOpen: 'without end',
  consentToReask: 'to be asked again',
  consentNone: 'not on record',
  past: ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), { one: '{count} past member', other: '{count} past members' }),
  filtered: 'Filtered by your access: agreements and refusals are not open to you.',

  end: 'End',
  leave: 'Leave',
  handOver: 'Hand over',
  adjust: 'Change',
  adjustNamed: 'Change the access: {name}',
  endNamed: 'End: {name}',
  leaveNamed: 'Leave the circle',
  endQuestion: 'End the access of {name} today?',
  endEffect: 'At once, also on pages already open.',
  endReason: 'Reason',
  confirm: 'Confirm',
  ended: 'The access of {name} has ended.',
  recorded: 'On record: {name}.',
  accountableFirst: 'The follow-up must first be handed over.',
  addMember: 'Add a member',
  closeFollowUp: 'End the follow-up',
  reopenFollowUp: 'Take the follow-up up again',
  print: 'Print',
  loadingPart: 'Loading…',
  partFailed: 'This part could not be loaded.',
  retry: 'Try again',

  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  sending: 'Sending…',
  optional: 'optional',
  choose: 'Choose…',
  refusedTitle: 'Refused by the service',
  problems: 'To correct',
  named: '{name}: {words}',

  'problem.required': 'to be filled in',
  'problem.day': 'a date, such as 2026-04-07',
  'problem.recipient': 'to be chosen in the list',
  'problem.domains': 'at least one choice',
  'problem.reversed': 'the end comes after the beginning',
  'problem.future': 'that day has not come yet',
  'problem.tooLong': 'at most {max} characters',

  ...domainTerms.en,

  ...roleTerms.en,

  'endReason.endOfService': 'end of the service',
  'endReason.departure': 'the worker left',
  'endReason.retirement': 'retirement',
  'endReason.move': 'moved away',
  'endReason.askedByPerson': 'asked by the person',
  'endReason.handOver': 'handed over',
  'endReason.death': 'death',
  'endReason.other': 'other',
};
