import { indexQuestions } from '../shared/question.ts';
import type { InstrumentQuestion } from '../shared/question.ts';
import type { TargetCriterion } from '@fil/vocabulary/codes';

export const criterionLinkId = (criterion: TargetCriterion): string => `criterion/${criterion}`;

/** Who signalled the person: entry follows a defined process, and its source, one of `requestSources`, is kept (S2). */
export const sourceLinkId = 'source';

export const ageLinkId = 'age';
export const profileLinkId = 'profile';
export const profileReasonLinkId = 'profile/reason';

const criteria: readonly InstrumentQuestion[] = [
  { linkId: criterionLinkId('incapacity'), domain: 'functionalAutonomy', dimension: 'adl' },
  {
    linkId: criterionLinkId('supportExhausted'),
    domain: 'socialNetwork',
    dimension: 'formalInformalSupport',
  },
  { linkId: criterionLinkId('placementRisk'), domain: 'health', dimension: 'healthMedication' },
  { linkId: criterionLinkId('potentialAtHome'), domain: 'plan', dimension: 'socialHistory' },
  { linkId: criterionLinkId('continuousFollowUp'), domain: 'plan', dimension: 'healthMedication' },
  { linkId: criterionLinkId('severalServices'), domain: 'services', dimension: 'formalInformalSupport' },
];

export const reperageQuestions = indexQuestions([
  { linkId: sourceLinkId, domain: 'plan', dimension: 'formalInformalSupport' },
  ...criteria,
  { linkId: ageLinkId, domain: 'identity', dimension: 'socialHistory' },
  { linkId: profileLinkId, domain: 'health', dimension: 'healthMedication' },
  {
    linkId: profileReasonLinkId,
    domain: 'health',
    dimension: 'healthMedication',
    when: { question: profileLinkId, value: true },
  },
]);
