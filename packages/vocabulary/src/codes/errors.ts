/** Stable codes of what can go wrong. The sentence is made late, in the reader's language. */
export const errorCodes = [
  'notFound',
  'unauthenticated',
  'invalidInput',
  'rateLimited',
  'upgradeRequired',
  'tooLarge',
  'unavailable',
  'unexpected',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** The rule that refused one operation; the person reads a sentence made from it. */
export const refusalRules = [
  'malformedValue',
  'unknownSchemaVersion',
  'domainNotGranted',
  'entityAbsent',
  'entityExists',
  'parentAbsent',
  'evaluationSigned',
  'unknownInstrument',
  'unknownQuestion',
  'answerOutsideOptions',
  'unmetNeedsReason',
  'deliveryBeforeStart',
  'operationIdReused',
  'fieldImmutable',
  // The circle of care.
  'notYours',
  'memberAlready',
  'accountableExists',
  'accountableRequired',
  'roleNotAccountable',
  'handOverIncomplete',
  'consentMissing',
  'sensitiveNeedsConsent',
  'caregiverSectionIsHers',
  'restrictedRecipient',
  'referralNotOpen',
  'declineNeedsReason',
  'overrideNeedsDanger',
  'periodReversed',
  'followUpClosed',
  'personNotInformed',
  // What follows the answers of an evaluation.
  'recourseIncomplete',
  'decisionNotLatest',
  'addendumBeforeSignature',
  'assigneeOutsideCircle',
  'caregiverConsentMissing',
] as const;
export type RefusalRule = (typeof refusalRules)[number];
