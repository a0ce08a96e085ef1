import type { Catalogue, Formats, TermValues } from '@fil/element-kit';
import type { ReferralsTerms } from './fr-CA.ts';

export const english: Catalogue<ReferralsTerms>['en'] = {
  referrals: 'Referrals',
  'referrals.none': 'No referral in progress.',
  'referrals.past': ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), { one: '{count} past referral', other: '{count} past referrals' }),
  'compose.service': 'New referral',
  'compose.handOver': 'Hand over',
  'to.service': 'Whom to ask',
  'to.handOver': 'Who takes the follow-up',
  role: 'Role with the person',
  title: 'What is asked',
  'handOver.title': 'Hand-over',
  reason: 'Why',
  prepare: 'See what would leave',
  composing: 'Preparing the list…',
  composeFailed: 'The list could not be prepared. Nothing has left. Try again.',
  lines: 'What leaves, line by line',
  linesHint:
    'Untick what is not needed. Only the ticked lines leave, in these words, with what you wrote above.',
  linesBeyond: ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      one: '{count} more line, which leaves only if you tick it',
      other: '{count} more lines, which leave only if you tick them',
    }),
  linesNone: 'Nothing of the file may leave for this recipient.',
  willLeave: ({ count, total, size }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      zero: 'No line leaves.',
      one: `{count} line of ${total} leaves, about ${size}\u00a0kB.`,
      other: `{count} lines of ${total} leave, about ${size}\u00a0kB.`,
    }),
  restricted: 'The person refuses to show this recipient: {domains}. Those lines are not offered.',
  opens: 'If the recipient accepts, they enter the circle with this access:',
  alreadyMember: 'The recipient is already in the circle: their access does not change.',
  basis: 'On what basis',
  noConsent:
    'No consent in force for this recipient. If they are not of the care team, record it first under “Agreements and refusals”.',
  consentOpen: 'A consent in force covers this recipient.',
  consentUntil: 'A consent in force covers this recipient, until {day}.',
  send: 'Send these lines',
  sent: ({ name, count, bytes }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      zero: `Sent to ${name}, without any line of the file (${bytes} bytes). Entered in the register.`,
      one: `Sent to ${name}: {count} line, ${bytes} bytes. Entered in the register.`,
      other: `Sent to ${name}: {count} lines, ${bytes} bytes. Entered in the register.`,
    }),

  summary: 'What the successor must know',
  summaryHint: 'In a few lines: where the person is, what waits, what matters to them.',
  jointContactOn: 'Three-way meeting on',
  personInformedOn: 'Person informed on',
  beforeAcceptance: 'Required before acceptance.',

  wouldOpen: 'Will open:',
  hasOpened: 'Has opened:',
  'state.draft': 'draft, not sent yet',
  'state.sent': ({ days }: TermValues, formats: Formats) =>
    formats.plural(Number(days), {
      zero: 'sent today, no answer yet',
      one: 'no answer for {count} day',
      other: 'no answer for {count} days',
    }),
  'state.accepted': 'accepted on {day}',
  'state.declined': 'declined: {reason}',
  'state.ended': 'ended on {day}',
  'state.cancelled': 'cancelled',
  'relay.joint': 'three-way meeting on {day}',
  'relay.noJoint': 'three-way meeting to be held',
  'relay.informed': 'person informed on {day}',
  'relay.notInformed': 'person to be informed',
  'relay.name': 'Complete the hand-over',
  'relay.done': 'The hand-over is complete.',
  answerOf: 'Answer of {name}.',

  'act.compose': 'Compose and send',
  'act.drop': 'Drop',
  'act.relay': 'Complete',
  'act.answer': 'Answer by telephone',
  'act.cancel': 'Cancel the request',
  dropQuestion: 'Drop this draft for {name}?',
  cancelQuestion: 'Cancel the request made to {name}?',
  cancelEffect: 'What has already left cannot be recalled.',
  dropped: 'The request to {name} is cancelled.',

  'answer.name': 'Answer of {name}, taken by telephone',
  answer: 'Answer',
  'answer.accepted': 'accepts',
  'answer.declined': 'declines',
  'answer.done': 'The answer is on record.',
  answeredBy: 'Who answered',
  answeredOn: 'On',
  answerNote: 'What was said',
  declineReason: 'Why it was declined',
  'declineReason.outOfArea': 'out of area',
  'declineReason.noCapacity': 'no room',
  'declineReason.staffShortage': 'staff shortage',
  'declineReason.notEligible': 'not eligible',
  'declineReason.personDeclined': 'the person declined',
  'declineReason.other': 'other reason',
};
