import type { EntityKind } from '@fil/vocabulary/codes';
import type { EntityRecord } from '@fil/vocabulary/types';
import { recordsOfKind } from '../facts/records-of-kind.ts';

/**
 * The present facts of one person's circle, by kind. The names are those of `CircleReadAnswer`, so that an answer can
 * be handed to a rule as it is.
 */
export interface CircleFacts {
  readonly memberships: readonly EntityRecord<'membership'>[];
  readonly consents: readonly EntityRecord<'consent'>[];
  readonly restrictions: readonly EntityRecord<'restriction'>[];
  readonly referrals: readonly EntityRecord<'referral'>[];
  readonly disclosures: readonly EntityRecord<'disclosure'>[];
  readonly emergencies: readonly EntityRecord<'emergencyAccess'>[];
  readonly representatives: readonly EntityRecord<'representative'>[];
  readonly legalStatuses: readonly EntityRecord<'legalStatus'>[];
  readonly rights: readonly EntityRecord<'right'>[];
  readonly oversights: readonly EntityRecord<'rightsOversight'>[];
  readonly statements: readonly EntityRecord<'statement'>[];
  readonly closures: readonly EntityRecord<'closure'>[];
}

/** The kinds that make up a circle: who may write them is said by `authority`, not by the grants of a domain. */
export const circleKinds = [
  'membership',
  'consent',
  'restriction',
  'referral',
  'disclosure',
  'emergencyAccess',
  'representative',
  'legalStatus',
  'right',
  'rightsOversight',
  'statement',
  'closure',
] as const satisfies readonly EntityKind[];
export type CircleKind = (typeof circleKinds)[number];

export function isCircleKind(kind: EntityKind): kind is CircleKind {
  return (circleKinds as readonly EntityKind[]).includes(kind);
}

/** The rows of a file as they are stored, sorted into the kinds of the circle; other kinds are left out. */
export function circleFacts(records: readonly EntityRecord[]): CircleFacts {
  return {
    memberships: recordsOfKind(records, 'membership'),
    consents: recordsOfKind(records, 'consent'),
    restrictions: recordsOfKind(records, 'restriction'),
    referrals: recordsOfKind(records, 'referral'),
    disclosures: recordsOfKind(records, 'disclosure'),
    emergencies: recordsOfKind(records, 'emergencyAccess'),
    representatives: recordsOfKind(records, 'representative'),
    legalStatuses: recordsOfKind(records, 'legalStatus'),
    rights: recordsOfKind(records, 'right'),
    oversights: recordsOfKind(records, 'rightsOversight'),
    statements: recordsOfKind(records, 'statement'),
    closures: recordsOfKind(records, 'closure'),
  };
}
