import { domainTerms } from '@fil/words';
import type { VisitTerms } from './fr-CA.ts';

export const en: VisitTerms = {
  ...domainTerms.en,
  title: 'Visits without network',
  skip: 'Skip to content',
  lead: 'What you take along stays on this device, encrypted, and leaves for the service as soon as your portal is there.',
  back: 'Back to visits',
  cancel: 'Cancel',
  loading: 'One moment…',

  listTitle: 'On this device',
  empty: 'No visit is prepared on this device.',
  emptyHow:
    'To prepare one: in your portal, open the person’s file, Evaluation, then “Prepare a visit without network”.',
  preparedAt: 'Prepared {moment}',
  until: 'until {moment}',
  unsent: ({ count }, speech) =>
    speech.plural(Number(count), {
      one: '{count} answer is still to be sent',
      other: '{count} answers are still to be sent',
    }),
  nothingUnsent: 'nothing is left to send',
  open: 'Open this visit',
  openFrom: 'Open the visit prepared {moment}',
  portalHere: 'Connected to {institution}. Open a visit to send what waits.',
  portalElsewhere: 'The portal is connected through another tab of this page: leave it open while sending.',

  erasedOrdered: ({ moment }) =>
    `The visit prepared ${String(moment)} was erased from this device, at the request of yourself, of whoever is accountable for the follow-up, or of your institution.`,
  erasedExpired: ({ moment }) =>
    `The visit prepared ${String(moment)} had reached its limit: it was erased and opens no more.`,
  erasedEnded: ({ moment }) => `The visit prepared ${String(moment)} was over: it was erased.`,
  lost: ({ count }, speech) =>
    speech.plural(Number(count), {
      one: '{count} answer had not been sent: it is lost, and has to be asked again.',
      other: '{count} answers had not been sent: they are lost, and have to be asked again.',
    }),
  nothingLost: 'All that was written there was already at the service.',

  prepareTitle: 'Prepare a visit to {person}',
  prepareSomebody: 'Prepare a visit',
  whatGoes: 'What will be on this device',
  goesIdentity: 'The identity of {person} and the members of the circle',
  goesPlan: 'The service plan and the needs recorded',
  goesEvaluations: 'The evaluations ticked below, each with the previous one by the same instrument',
  goesForms: 'The blank forms of your territory, to begin on the spot',
  goesDomains: 'Sections of the file that may appear there: {domains}.',
  nothingElse: 'Nothing else of the file leaves. The access register will say that you took this copy along.',
  evaluations: 'Evaluations to take along',
  noEvaluation: 'No evaluation has been begun. You can begin one on the spot.',
  draft: 'begun {day}, not signed',
  signed: 'begun {day}, signed',
  untilLabel: 'Keep until',
  untilHint:
    'After that the copy is erased, even without network. Your territory allows {hours} hours at most.',
  untilOption: '{hours} h: until {moment}',
  deviceLabel: 'Name of this device',
  deviceHint: 'To recognise it in the list if you lose it. No person’s name.',
  deviceDefault: 'Laptop',
  protection: 'Protection',
  byAuthenticator: 'What already unlocks this device (finger, face, code)',
  byPassphrase: 'A passphrase',
  passphrase: 'Passphrase',
  passphraseHint:
    'At least 12 characters; four unrelated words do well. Nobody can find it for you: forgotten, the copy is lost.',
  passphraseLength: ({ count }) =>
    Number(count) < 12
      ? `${String(count)} characters of at least 12`
      : `${String(count)} characters, that is enough`,
  passphraseAgain: 'The same, a second time',
  show: 'Show what is written',
  prepare: 'Prepare the visit',
  problems: 'To correct before going on',
  needPassphrase: 'Write a passphrase of at least 12 characters.',
  needSame: 'The two passphrases differ. Write them again.',
  needDevice: 'Name this device.',
  'refused.professionalsOnly': 'Only a professional of the circle may take a copy along.',
  'refused.careOnly': 'An emergency or supervision access cannot be taken along.',
  'refused.visitTooLong': 'Your territory does not allow that long. Choose a shorter time.',
  'refused.visitOver': 'The chosen end is past. Choose another.',
  unreachable: 'The service does not answer. Nothing was taken along; try again.',
  noFile: 'This file is not open to you. Nothing was taken along.',
  portalGone: 'The portal is gone. Open this page again from the person’s file.',
  noStorage:
    'This browser keeps nothing here (private browsing, blocked storage). Nothing was taken along: open the page in an ordinary window.',
  noRoom: 'This device has no room left. Nothing was taken along: free some space, then try again.',
  authenticatorRefused: 'The device did not recognise you. Try again, or choose a passphrase.',
  cannotReopen:
    'This page could not be kept to open without network. Nothing was taken along; reload the page, then try again.',
  preparing: 'Preparing…',
  'step.page': 'Keep this page, to open it without network',
  'step.register': 'Write the copy in the register',
  'step.lock': 'Make the key',
  'step.luggage': 'Read and encrypt: {here} of {of}',
  ready: 'Ready: you can cut the network',
  readyText:
    'The visit opens on this device until {moment}. Keep the address of this page in your bookmarks, or install it.',
  startVisit: 'Begin the visit',
  lockNow: 'Lock',

  unlockTitle: 'Open the visit prepared {moment}',
  unlock: 'Unlock',
  unlockWith: 'Unlock with this device',
  unlocking: 'Checking…',
  wrongSecret: 'That is not the passphrase of this visit. Check capitals and keyboard layout.',
  openElsewhere: 'This visit is open in another tab.',
  takeOver: 'Take it over here',
  forget: 'Passphrase forgotten?',
  forgetText: ({ unsent }) =>
    `Nobody can open it. You can erase the copy from this device; ${String(unsent)}.`,
  eraseNow: 'Erase the copy',
  eraseSure: 'Erase for good',

  visitTitle: 'Visit to {person}',
  'state.allSent': 'Everything is at the service.',
  'state.sentAt': 'Everything is at the service, last sent at {time}.',
  'state.sending': ({ count }, speech) =>
    speech.plural(Number(count), { one: 'Sending {count} answer…', other: 'Sending {count} answers…' }),
  'state.keptHere': ({ count }, speech) =>
    speech.plural(Number(count), {
      one: '{count} answer saved here, waiting to be sent.',
      other: '{count} answers saved here, waiting to be sent.',
    }),
  'state.nothingNew': 'Nothing new to send.',
  'state.notKept':
    'This device no longer keeps what you write: only this page has it. Do not close it, and send or take away what waits.',
  'state.full':
    'No room left on this device: only this page has your last answers. Do not close it, and send or take away what waits.',
  'state.cleared': 'The storage of this device was emptied; what this page had was written there again.',
  'state.parked': ({ count }, speech) =>
    speech.plural(Number(count), {
      one: '{count} answer refused by the service',
      other: '{count} answers refused by the service',
    }),
  'line.none': 'To send, open your portal.',
  'line.away': 'No network: sending will resume by itself.',
  'line.foreign':
    'The portal was opened by somebody else: nothing is sent in their name. Open your own session there.',
  openPortal: 'Open the portal to send',
  keptUntil: 'Copy kept until {moment}.',
  endsSoon: 'The copy will soon be erased ({moment}). Send what waits before.',
  seeParked: 'See why',
  takeAway: 'Take away a readable copy',
  finish: 'Finish the visit',
  lockedIdle: 'Locked after a while without activity. Nothing is lost.',
  lockedHere: 'Locked. What you wrote is kept here.',
  takenOver: 'The visit was taken over in another tab.',
  elementFailed: 'The form could not be opened. Reload the page.',

  parkedTitle: 'Refused answers',
  parkedLead: 'The service did not take these answers. They stay here, as you wrote them.',
  parkedNone: 'No answer is refused.',
  yourValue: 'What you wrote',
  because: 'Why',
  noValue: 'the answer taken back',
  writeAnew: 'Write anew',
  giveUp: 'Give up this answer',
  giveUpSure: 'Give up for good',
  backToVisit: 'Back to the visit',

  finishTitle: 'Finish the visit',
  finishAllSent:
    'Everything is at the service. The copy will be erased from this device, and the register will say so.',
  finishUnsent: ({ count }, speech) =>
    speech.plural(Number(count), {
      one: '{count} answer is not at the service. Send it first; erased now, it would be lost.',
      other: '{count} answers are not at the service. Send them first; erased now, they would be lost.',
    }),
  finishNow: 'Erase and finish',
  finishAnyway: 'Erase anyway, and lose what waits',
  finished: 'Visit over: the copy is erased from this device, and the register says so.',
  finishedLater:
    'Visit over: the copy is erased from this device. The register will say so at the next contact with the service.',

  copiesTitle: 'Your copies, on all your devices',
  copiesSteward: 'Copies of the professionals of your institution',
  copyLine: 'prepared {from}, until {to}',
  copyOf: 'by {name}',
  copyHere: 'this device',
  copyOrdered: 'erasure ordered: it happens at the device’s next contact',
  'ended.finished': 'visit over, copy erased',
  'ended.notKept': 'was not kept',
  'ended.erasedOnCommand': 'erased on command',
  'ended.expired': 'erased at its limit',
  copyEnded: '{how} {moment}',
  copyLost: ({ count }, speech) =>
    speech.plural(Number(count), {
      one: '{count} answer was never sent',
      other: '{count} answers were never sent',
    }),
  orderErasure: 'Have it erased',
  orderErasureOf: 'Have the copy on {device} erased',
  orderSure: 'Erase remotely for good',
  orderHow:
    'At that device’s next contact with the service, the copy is erased there before anything else. What was sent stays in the file.',
  noCopies: 'You have no copy on any device.',

  exportName: 'visit.txt',
  exportTitle: 'Answers not at the service yet, {moment}',
  exportLine: '{question}: {answer}',
  exportWritten: 'written {moment}',
  exportRefused: 'refused: {reason}',
};
