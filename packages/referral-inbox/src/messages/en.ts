import type { Catalogue } from '@fil/element-kit';
import { domainTerms, roleTermsInSentence } from '@fil/words';
import type { InboxTerms } from './fr-CA.ts';

export const english: Catalogue<InboxTerms>['en'] = {
  title: 'Referrals received',
  reload: 'Read the list again',
  'lead.waiting': ({ count }, formats) =>
    formats.plural(Number(count), {
      zero: 'No referral waits for your answer.',
      one: '{count} referral waits for your answer.',
      other: '{count} referrals wait for your answer.',
    }),
  'lead.oldest': 'The oldest, since {day}: “{title}”.',
  empty:
    'Nothing was sent to you or to your organization. A referral appears here as soon as it is sent, with exactly what the person allowed to be shown.',
  about: 'Before you answer, you see only what was sent, and nothing else of the file.',

  waiting: 'To answer',
  answered: 'Already answered',
  from: 'From {name}, {organization}',
  fromAlone: 'From {name}',
  sentOn: 'sent on {day}',
  lines: ({ count }, formats) =>
    formats.plural(Number(count), {
      zero: 'no line of the file',
      one: '{count} line',
      other: '{count} lines',
    }),
  handOver: 'Hand-over',
  'state.draft': 'not sent yet',
  'state.sent': 'waits for your answer',
  'state.accepted': 'accepted',
  'state.declined': 'declined',
  'state.ended': 'ended',
  'state.cancelled': 'withdrawn by its author',

  read: 'Read what was sent',
  close: 'Close',
  openFile: 'Open the file',
  named: '{act}: {title}',
  sentTitle: 'What was sent, line by line',
  sentReason: 'Why',
  sentSummary: 'What to know',
  sentNothing: 'No line of the file comes with this referral.',
  sentAsIs: 'Identical, byte for byte, to what the person’s register keeps.',
  sentAltered: 'This text differs from what the register keeps. Do not rely on it: tell your IT service.',
  sentUnreadable: 'What was sent has a form newer than this page. Reload the page.',

  opensTitle: 'If you accept',
  opensNothing: 'Accepting opens nothing more of the file to you.',
  opensRole: 'You enter the circle of care: {role}.',
  opensAccountable: 'You become accountable for the follow-up in place of {name}.',
  opensRead: 'You will be able to read: {domains}.',
  opensWrite: 'You will be able to read and write: {domains}.',
  opensUntil: 'Until {day}.',
  opensOpenEnd: 'Until you end it, or the person withdraws agreement.',
  opensSeen: 'The person sees each reading of the file: who, when, which part, why.',
  opened: 'What you have opened',

  accept: 'Accept',
  decline: 'Decline',
  end: 'End',
  'form.accept': 'Accept this referral',
  'form.decline': 'Decline this referral',
  'form.end': 'End this service',
  endAbout: 'Your access to the file closes at once.',
  'confirm.accept': 'Confirm: accept',
  'confirm.decline': 'Confirm: decline',
  'confirm.end': 'Confirm: end',
  reason: 'Reason',
  reasonChoose: 'Choose a reason',
  reasonMissing: 'Choose the reason: it lets others look elsewhere without waiting.',
  note: 'A word for the sender (optional)',
  noteTooLong: 'Shorten it: {max} characters at most.',
  cancel: 'Cancel',
  sending: 'Sending…',
  refused: 'Refused: {reason}',
  'done.accepted': 'Referral accepted. The file is open to you.',
  'done.acceptedClosed': 'Referral accepted.',
  'done.declined': 'Referral declined. The sender is told.',
  'done.ended': 'It is over. Your access is closed.',

  'reason.outOfArea': 'Out of our area',
  'reason.noCapacity': 'No capacity',
  'reason.staffShortage': 'Staff shortage',
  'reason.notEligible': 'Not eligible',
  'reason.personDeclined': 'The person does not want it',
  'reason.other': 'Other reason',

  ...roleTermsInSentence.en,

  ...domainTerms.en,
};
