import type { Formats, Term, TermValues } from '../../localize.ts';
import type { LaterKitTerms } from './fr-ca.ts';

export const en: { readonly [Key in keyof LaterKitTerms]: Term } = {
  upgradeRequiredTitle: 'Update required.',
  upgradeRequiredAdvice:
    'This part of the page is too old for the service. Reload the page; if that does not help, tell your IT service.',
  errorUnauthenticatedTitle: 'The service does not recognize you.',
  errorUnauthenticatedAdvice: 'Sign in to the portal again, then try again.',
  errorInvalidInputTitle: 'The request was not understood.',
  errorInvalidInputAdvice: 'Check what was typed, then try again.',
  errorRateLimitedTitle: 'Too many requests in a short time.',
  errorRateLimitedAdvice: 'Wait a few seconds, then try again.',
  errorTooLargeTitle: 'This is too long to be sent at once.',
  errorTooLargeAdvice: 'Shorten the text, or save it in several parts.',
  deviceFull: 'This device has no room left. Keep this page open until everything is sent.',
  deviceCleared: 'The data of this device was erased. What this page holds was saved again.',
  clash: (values: TermValues, localize: Formats) =>
    localize.plural(Number(values['count']), {
      one: 'Someone else changed the same field meanwhile. Both values are kept: choose which one holds.',
      other:
        'Someone else changed {count} of the same fields meanwhile. Both values of each are kept: choose which one holds.',
    }),

  refusalMalformedValue: 'the value does not have the expected form. Correct it, then save again.',
  refusalUnknownSchemaVersion: 'this page is newer than the service. Try again later.',
  refusalDomainNotGranted: 'you may not write in this domain of the file. Ask the case manager.',
  refusalEntityAbsent: 'this item no longer exists. Read the file again before going on.',
  refusalEntityExists: 'this item already exists. Read the file again before going on.',
  refusalParentAbsent: 'what this item belongs to no longer exists. Read the file again before going on.',
  refusalEvaluationSigned: 'the evaluation is signed and no longer changes. Start another one.',
  refusalUnknownInstrument: 'this evaluation instrument is not in use in this territory. Choose another one.',
  refusalUnknownQuestion: 'this question is not part of the evaluation instrument. Reload the page.',
  refusalAnswerOutsideOptions: 'this answer is not one of the possible choices. Choose another one.',
  refusalUnmetNeedsReason: 'an unmet need or service needs its reason. Choose it, then save again.',
  refusalDeliveryBeforeStart: 'the day is before the start of the service. Check the date.',
  refusalOperationIdReused:
    'this change bears the identifier of another one. Reload the page, then enter it again.',
  refusalFieldImmutable: 'this field no longer changes once it is recorded.',
  refusalNotYours: 'only the one who wrote this may change it. Write your own beside it instead.',
  refusalMemberAlready:
    'this member is already in the circle. End the present membership first, or change what it opens.',
  refusalAccountableExists:
    'someone is already accountable for the follow-up. Propose a hand-over instead of naming another.',
  refusalAccountableRequired:
    'someone must always be accountable for the follow-up. Have a hand-over accepted before ending this membership.',
  refusalRoleNotAccountable:
    'this role cannot be accountable for the follow-up in this territory. Choose a case manager or a team.',
  refusalHandOverIncomplete:
    'the hand-over lacks its summary, the day all three met, or the day the person was told. Complete it, then try again.',
  refusalConsentMissing:
    'the person has not agreed to this sharing, or it is to be asked again. Ask for consent first.',
  refusalSensitiveNeedsConsent:
    'sensitive subjects open only with a consent that names them, for this recipient. Ask for it first, or leave this domain out.',
  refusalCaregiverSectionIsHers:
    'the caregiver’s section is the caregiver’s own. Ask for permission, or leave this domain out.',
  refusalRestrictedRecipient:
    'the person asked not to show this to this recipient. Leave these domains out, or talk with the person.',
  refusalReferralNotOpen:
    'this referral no longer waits for an answer, or has not been sent yet. Read it again before going on.',
  refusalDeclineNeedsReason: 'declining needs a reason. Choose it, then send again.',
  refusalOverrideNeedsDanger:
    'what the person refused is passed over only when life is in danger. Respect the refusal, or say what the danger is.',
  refusalPeriodReversed: 'the end is before the start. Check the dates.',
  refusalFollowUpClosed: 'the follow-up is over and the file is an archive. Reopen the follow-up first.',
  refusalPersonNotInformed:
    'the person has not been informed yet. Inform the person, record the day, then try again.',
  refusalRecourseIncomplete:
    'this decision lacks a criterion, a reason, where the person is directed, or the right level. Complete it.',
  refusalDecisionNotLatest:
    'somebody decided meanwhile. Read that decision, then amend it if you think it necessary.',
  refusalAddendumBeforeSignature: 'the evaluation is not signed: it is still completed in its answers.',
  refusalAssigneeOutsideCircle: 'they are not a member of the circle of care. Add them to the circle first.',
  refusalCaregiverConsentMissing:
    'the caregiver has not given their own consent to this need. Ask them, from the evaluation.',
};
