import { categoryOfRole, circleFacts, circleOf, membershipsOf, minimumDomains } from '@fil/rules';
import type { Party, SourcedMembership } from '@fil/rules';
import type { CircleRole, Domain, RecipientCategory } from '@fil/vocabulary/codes';
import type { Day, Grant, Uuid } from '@fil/vocabulary/types';
import type { CircleRecords } from './read-circle-records.ts';

/** Rows as the tables of the projection have them, by table; every column is named, an unset one null. */
export interface Projection {
  readonly memberships: readonly MembershipRow[];
  readonly grants: readonly object[];
  readonly consents: readonly object[];
  readonly restrictions: readonly object[];
  readonly emergencies: readonly object[];
  readonly offers: readonly object[];
  readonly closedOn: Day | null;
}

interface MembershipRow {
  readonly id: Uuid;
  /** Whoever the fact names; a column `professional_id` only once there is such an account. */
  readonly account_id: Uuid | null;
  readonly organization_id: string | null;
  readonly role: CircleRole;
  readonly accountable: boolean;
  readonly category: RecipientCategory | null;
  readonly minimum: readonly Domain[];
}

/** The circle of one file as row-level security reads it: what `circleOf` says, in columns. */
export function projectionOf({ records }: Pick<CircleRecords, 'records'>): Projection {
  const facts = circleFacts(records);
  const circle = circleOf(facts);
  const memberships = membershipsOf(facts);
  return {
    memberships: memberships.map(membershipRow),
    grants: memberships.flatMap(({ id, grants }) => grants.map((grant) => grantRow(id, grant))),
    consents: circle.consents.map(({ id, purposes, domains, givenBy, from, to, reaskFrom, ...party }) => ({
      ...partyColumns(party),
      id,
      purposes,
      domains,
      given_by: givenBy,
      from_day: from,
      to_day: to ?? null,
      reask_from: reaskFrom ?? null,
    })),
    restrictions: circle.restrictions.map(({ id, category, domains, from, to, ...party }) => ({
      ...partyColumns(party),
      id,
      category: category ?? null,
      domains,
      from_day: from,
      to_day: to ?? null,
    })),
    emergencies: circle.emergencies.map(({ id, domains, dangerToLife, from, until, ...party }) => ({
      ...partyColumns(party),
      id,
      domains,
      danger_to_life: dangerToLife,
      from_at: from,
      until,
    })),
    offers: circle.offers.map(({ referralId, ...party }) => ({
      ...partyColumns(party),
      referral_id: referralId,
    })),
    closedOn: circle.closedOn ?? null,
  };
}

function membershipRow(membership: SourcedMembership) {
  const { id, role, accountable, basis, essential, from, to, member, source, signIn } = membership;
  return {
    ...partyColumns(membership),
    id,
    role,
    accountable,
    basis,
    essential,
    from_day: from,
    // A day before the first one closes it from the first.
    to_day: to !== undefined && to < from ? from : (to ?? null),
    category: categoryOfRole(role) ?? null,
    minimum: minimumDomains(role),
    source_kind: source.kind,
    source_id: source.id,
    member_name: member.kind === 'category' ? null : member.name,
    awaited_sign_in: signIn ?? null,
  };
}

function grantRow(membershipId: Uuid, { domain, level, purposes, from, to }: Grant): object {
  return {
    membership_id: membershipId,
    domain,
    level,
    purposes,
    from_day: from ?? null,
    to_day: to ?? null,
  };
}

function partyColumns({ accountId, organizationId }: Party) {
  return { account_id: accountId ?? null, organization_id: organizationId ?? null };
}
