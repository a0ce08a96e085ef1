/**
 * Kinds of fact that the answer of each procedure holds, as far as their domain is granted. Written by hand: it makes
 * sure that a canary that should be found is, so that finding none elsewhere means something.
 */
import type { EntityKind } from '@fil/vocabulary/codes';

export const shown: Readonly<Record<string, readonly EntityKind[]>> = {
  'file.summary': ['identity'],
  'evaluation.list': ['recourseDecision'],
  'evaluation.read': ['answer', 'professionalOpinion', 'recourseDecision', 'sectionAssignment'],
  'plan.read': ['planVersion', 'need', 'goal', 'plannedService', 'statement'],
  'circle.read': [
    'identity',
    'membership',
    'consent',
    'restriction',
    'referral',
    'emergencyAccess',
    'representative',
    'legalStatus',
    'right',
    'rightsOversight',
    'statement',
    'closure',
  ],
  'access.register': ['emergencyAccess'],
  'timeline.read': [
    'planVersion',
    'plannedService',
    'deliveredService',
    'continuityBreak',
    'stay',
    'contact',
  ],
};
