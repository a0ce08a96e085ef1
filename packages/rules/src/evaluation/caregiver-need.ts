import type { EntityRecord, FactByKind } from '@fil/vocabulary/types';
import { isActive } from '../access/index.ts';
import type { Scene } from '../circle/context.ts';
import { consentStanding } from '../circle/standing.ts';
import type { Refusal } from '../writing/refusal.ts';

type Circle = Pick<Scene, 'facts' | 'memberships' | 'today'>;

const aboutBeneficiary: readonly string[] = ['', 'beneficiary', 'beneficiaryId', 'consentId'];

/**
 * Nothing is added in a caregiver's name without her own consent (QC-06): the need names who she is in the circle, and
 * her consent, in force, given by herself for this very need, whose title is its message.
 *
 * A need written before consents were asked for keeps its other fields open to change.
 * @param path of the operation: only those that say for whom the need is are judged.
 */
export function refusesCaregiverNeed(
  path: string,
  need: FactByKind['need'],
  circle: Circle,
): Refusal | undefined {
  if (need.beneficiary !== 'caregiver' || !aboutBeneficiary.includes(path)) return undefined;
  const { beneficiaryId, consentId, title } = need;
  if (beneficiaryId === undefined || !isCaregiver(beneficiaryId, circle))
    return { rule: 'caregiverConsentMissing', detail: 'beneficiaryId' };
  const consent = circle.facts.consents.find(({ id }) => id === consentId);
  return consent !== undefined && agreesTo(consent, { beneficiaryId, title }, circle)
    ? undefined
    : { rule: 'caregiverConsentMissing', detail: 'consentId' };
}

/** Somebody who is there today as a caregiver or a relative, or who represents the person. */
function isCaregiver(id: string, { facts, memberships, today }: Circle): boolean {
  const membership = memberships.find((one) => one.id === id);
  if (membership) return ['caregiver', 'relative'].includes(membership.role) && isActive(membership, today);
  const representative = facts.representatives.find((one) => one.id === id)?.fact;
  return representative !== undefined && isActive(representative, today);
}

function agreesTo(
  consent: EntityRecord<'consent'>,
  { beneficiaryId, title }: { readonly beneficiaryId: string; readonly title: string },
  { facts, today }: Circle,
): boolean {
  const { givenBy, caregiverId, message } = consent.fact;
  return (
    givenBy === 'caregiver' &&
    caregiverId === beneficiaryId &&
    message === title &&
    consentStanding(consent, facts.legalStatuses, today) === 'given'
  );
}
