import type { Formats, Term, TermValues } from '../localize.ts';
import type { FirstKitTerms } from './fr-ca.ts';

export const en: { readonly [Key in keyof FirstKitTerms]: Term } = {
  loading: 'Loading…',
  waitingForContext: 'Waiting for the file to show.',
  empty: 'Nothing is recorded here yet.',
  retry: 'Try again',
  refreshing: 'Updating…',
  shownMayBeOld: 'What is shown dates from the last successful reading.',

  offlineTitle: 'The service does not answer.',
  offlineAdvice: 'Check the network connection. Another attempt is made by itself.',
  sessionExpiredTitle: 'Your session is over.',
  sessionExpiredAdvice:
    'Sign in to the portal again, then try again. What you typed is kept as long as this page stays open.',

  errorNotFoundTitle: 'Nothing to show here.',
  errorNotFoundAdvice: 'This file does not exist, or it is not open to you.',
  errorUnavailableTitle: 'The service is unavailable for now.',
  errorUnavailableAdvice:
    'Another attempt is made by itself. Nothing you typed is lost as long as this page stays open.',
  errorUnexpectedTitle: 'Something went wrong.',
  errorUnexpectedAdvice: 'Try again; if that does not help, tell your IT service.',
  errorReference: 'Reference for support: {reference}',

  savedAt: 'Saved on the server at {time}.',
  sending: 'Saving…',
  waiting: (values: TermValues, localize: Formats) =>
    localize.plural(Number(values['count']), {
      one: '{count} change waiting to be sent. Keep this page open.',
      other: '{count} changes waiting to be sent. Keep this page open.',
    }),
  keptHere: (values: TermValues, localize: Formats) =>
    localize.plural(Number(values['count']), {
      one: 'Saved on this device: {count} change will be sent when the service answers.',
      other: 'Saved on this device: {count} changes will be sent when the service answers.',
    }),
  waitingForSession: (values: TermValues, localize: Formats) =>
    localize.plural(Number(values['count']), {
      one: '{count} change waiting: your session is over. Sign in to the portal again.',
      other: '{count} changes waiting: your session is over. Sign in to the portal again.',
    }),
  refused: 'Refused: {reason}',
  notSaved: 'Not saved: {reason}',

  errorSummaryTitle: (values: TermValues, localize: Formats) =>
    localize.plural(Number(values['count']), {
      one: 'There is {count} thing to correct',
      other: 'There are {count} things to correct',
    }),
};
