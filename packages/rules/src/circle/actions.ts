import type { AccountKind, CaseModel, CircleAction, CircleRole } from '@fil/vocabulary/codes';
import { circleActions } from '@fil/vocabulary/codes';

export interface ActionsQuestion {
  /** Roles of the memberships in force of whoever asks; none for somebody who is no member. */
  readonly roles: readonly CircleRole[];
  /** Whether one of those memberships answers for the follow-up. */
  readonly accountable: boolean;
  readonly model: CaseModel;
  readonly kind: AccountKind;
}

const everyMember: readonly CircleAction[] = ['restrict', 'noteOversight'];
const coordination: readonly CircleAction[] = ['recordConsent', 'refer', 'recordProtection', 'followRights'];
const accountableOnly: readonly CircleAction[] = ['handOver', 'reviewEmergency', 'close'];

const byRole: Readonly<Partial<Record<CircleRole, readonly CircleAction[]>>> = {
  caseManager: ['manageMembers', ...coordination],
  socialWorker: ['recordConsent', 'recordProtection', 'followRights'],
  nurse: ['recordConsent'],
  primaryPhysician: ['recordConsent'],
  hospitalLiaison: ['recordConsent'],
};

/** The key worker is no case manager (S134): how much of the coordination falls to them is what the model says. */
const keyWorkerByModel: Readonly<Record<CaseModel, readonly CircleAction[]>> = {
  broker: ['recordConsent'],
  hybrid: coordination,
  mixed: ['manageMembers', ...coordination],
};

const atTheirOwnDoor: Readonly<Partial<Record<CircleRole, readonly CircleAction[]>>> = {
  person: ['recordConsent', 'writeOwnWords'],
  caregiver: ['recordConsent', 'writeOwnWords'],
  relative: ['writeOwnWords'],
};

/**
 * What somebody may do in a circle, in the order of the vocabulary. All actions of all their roles in force add up.
 *
 * | action | broker (rôle unique) | hybrid | mixed |
 * |--|--|--|--|
 * | `restrict`, `noteOversight` | every member | every member | every member |
 * | `manageMembers` | case manager, accountable | same | same, and key worker |
 * | `recordConsent` | case manager, key worker, social worker, nurse, physician, hospital liaison, accountable; the person for hers, the caregiver for her section | same | same |
 * | `refer` | case manager, accountable | same, and key worker | same, and key worker |
 * | `recordProtection`, `followRights` | case manager, social worker, accountable | same, and key worker | same, and key worker |
 * | `handOver`, `reviewEmergency`, `close` | accountable | accountable | accountable |
 * | `writeOwnWords` | the person, a caregiver, a relative, at their own door | same | same |
 *
 * The models (S133): under `broker` the case manager only manages the case, and whoever delivers services does not
 * coordinate; under `hybrid` they also follow clinically, beside key workers who share the coordination; under `mixed`
 * case management is one part of several workers' files, so that a key worker may manage a circle and answer for it.
 * What a case manager may write under `serviceDelivery` also follows the model: see `defaultGrants`.
 *
 * Only a professional's account coordinates, and only the account of the person or a relative writes their own words:
 * no worker lends hers to somebody, and no relative is made accountable by a flag.
 */
export function circleActionsOf({
  roles,
  accountable,
  model,
  kind,
}: ActionsQuestion): readonly CircleAction[] {
  if (roles.length === 0) return [];
  const may = new Set<CircleAction>(everyMember);
  const isProfessional = kind === 'careProfessional' || kind === 'otherProfessional';
  const add = (actions: readonly CircleAction[] | undefined) => actions?.forEach((action) => may.add(action));
  for (const role of roles) {
    if (!isProfessional) add(atTheirOwnDoor[role]);
    else add(role === 'keyWorker' ? keyWorkerByModel[model] : byRole[role]);
  }
  if (isProfessional && accountable) {
    add(['manageMembers', ...coordination]);
    add(accountableOnly);
  }
  return circleActions.filter((action) => may.has(action));
}
