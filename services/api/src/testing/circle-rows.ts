import { categoryOfRole, minimumDomains } from '@fil/rules';
import type { Circle, Membership, Party } from '@fil/rules';
import type {
  AccessLevel,
  CircleRole,
  ConsentGiver,
  Domain,
  MembershipBasis,
  Purpose,
  RecipientCategory,
} from '@fil/vocabulary/codes';
import type { Day, Grant, Instant, Uuid } from '@fil/vocabulary/types';
import type pg from 'pg';
import type { Identity } from '../database/index.ts';
import type { FileForTest } from './cast.ts';

/** Rows of the circle as an operator writes them: no fact made them, and no write takes them away. */

async function insertRow(client: pg.Client, table: string, row: object): Promise<void> {
  const names = Object.keys(row);
  await client.query(
    `insert into fil.${table} (${names.join(', ')}) values (${names.map((_name, at) => `$${at + 1}`).join(', ')})`,
    Object.values(row),
  );
}

const partyColumns = ({ accountId, organizationId }: Party) => ({
  account_id: accountId ?? null,
  organization_id: organizationId ?? null,
});

interface FileOf {
  readonly file_id: Uuid;
  readonly territory_id: string;
}

async function insertOneMembership(client: pg.Client, of: FileOf, membership: Membership): Promise<void> {
  const { id, role, accountable, from, to, basis, essential, grants } = membership;
  await insertRow(client, 'membership', {
    ...of,
    id,
    professional_id: membership.accountId ?? null,
    organization_id: membership.organizationId ?? null,
    role,
    accountable,
    basis,
    essential,
    from_day: from,
    to_day: to !== undefined && to < from ? from : (to ?? null),
    category: categoryOfRole(role) ?? null,
    minimum: minimumDomains(role),
  });
  for (const grant of grants.filter((one) => !isReversed(one)))
    await insertRow(client, 'membership_grant', {
      membership_id: id,
      territory_id: of.territory_id,
      domain: grant.domain,
      level: grant.level,
      purposes: grant.purposes,
      from_day: grant.from ?? null,
      to_day: grant.to ?? null,
    });
}

/** A grant that ends before it begins never holds; the table does not take it. */
const isReversed = ({ from, to }: Grant): boolean => from !== undefined && to !== undefined && to < from;

/** Writes a whole circle; accounts that its memberships name must exist. */
export async function insertCircle(
  client: pg.Client,
  file: FileForTest,
  territoryId: string,
  circle: Circle,
): Promise<void> {
  const of = { file_id: file.id, territory_id: territoryId };
  for (const membership of circle.memberships) await insertOneMembership(client, of, membership);
  for (const { id, purposes, domains, givenBy, from, to, reaskFrom, ...party } of circle.consents)
    await insertRow(client, 'consent', {
      ...of,
      ...partyColumns(party),
      id,
      purposes,
      domains,
      given_by: givenBy,
      from_day: from,
      to_day: to ?? null,
      reask_from: reaskFrom ?? null,
    });
  for (const { id, category, domains, from, to, ...party } of circle.restrictions)
    await insertRow(client, 'restriction', {
      ...of,
      ...partyColumns(party),
      id,
      category: category ?? null,
      domains,
      from_day: from,
      to_day: to ?? null,
    });
  for (const { id, domains, dangerToLife, from, until, ...party } of circle.emergencies)
    await insertRow(client, 'emergency_access', {
      ...of,
      ...partyColumns(party),
      id,
      domains,
      danger_to_life: dangerToLife,
      from_at: from,
      until,
    });
  for (const { referralId, ...party } of circle.offers)
    await insertRow(client, 'offer', { ...of, ...partyColumns(party), referral_id: referralId });
  await client.query('update fil.person_file set closed_on = $2 where id = $1', [
    file.id,
    circle.closedOn ?? null,
  ]);
}

export interface MembershipForTest {
  readonly read?: readonly Domain[];
  readonly write?: readonly Domain[];
  readonly purposes?: readonly Purpose[];
  readonly role?: CircleRole;
  readonly from?: Day;
  readonly to?: Day;
  readonly basis?: MembershipBasis;
  readonly essential?: boolean;
  /** The case manager's, unless said otherwise. */
  readonly accountable?: boolean;
}

export async function insertMembership(
  client: pg.Client,
  file: FileForTest,
  who: Identity,
  {
    read = [],
    write = [],
    purposes = ['careCoordination'],
    role = 'nurse',
    from = '2026-01-01',
    to,
    basis = 'careTeam',
    essential = false,
    accountable = role === 'caseManager',
  }: MembershipForTest,
): Promise<Uuid> {
  const id = crypto.randomUUID();
  const granted = (level: AccessLevel) => (domain: Domain) => ({ domain, level, purposes });
  await insertOneMembership(client, rowOf(file, who), {
    accountId: who.professionalId,
    id,
    role,
    accountable,
    basis,
    essential,
    from,
    to,
    grants: [...read.map(granted('read')), ...write.map(granted('write'))],
  });
  return id;
}

const rowOf = (file: FileForTest, { territoryId }: Identity): FileOf => ({
  file_id: file.id,
  territory_id: territoryId,
});

export interface ConsentForTest {
  readonly domains: readonly Domain[];
  readonly purposes?: readonly Purpose[];
  readonly givenBy?: ConsentGiver;
  readonly from?: Day;
  readonly to?: Day;
  readonly reaskFrom?: Day;
}

/** A consent to somebody. */
export async function insertConsent(
  client: pg.Client,
  file: FileForTest,
  who: Identity,
  {
    domains,
    purposes = ['careCoordination'],
    givenBy = 'person',
    from = '2026-01-01',
    to,
    reaskFrom,
  }: ConsentForTest,
): Promise<string> {
  const id = crypto.randomUUID();
  await insertRow(client, 'consent', {
    ...rowOf(file, who),
    id,
    account_id: who.professionalId,
    domains,
    purposes,
    given_by: givenBy,
    from_day: from,
    to_day: to ?? null,
    reask_from: reaskFrom ?? null,
  });
  return id;
}

export interface RestrictionForTest {
  readonly domains: readonly Domain[];
  /** Names a family of recipients in place of the account. */
  readonly category?: RecipientCategory;
  readonly from?: Day;
  readonly to?: Day;
}

/** A restriction on somebody, or on a family of recipients. */
export async function insertRestriction(
  client: pg.Client,
  file: FileForTest,
  who: Identity,
  { domains, category, from = '2026-01-01', to }: RestrictionForTest,
): Promise<string> {
  const id = crypto.randomUUID();
  await insertRow(client, 'restriction', {
    ...rowOf(file, who),
    id,
    account_id: category === undefined ? who.professionalId : null,
    category: category ?? null,
    domains,
    from_day: from,
    to_day: to ?? null,
  });
  return id;
}

export interface EmergencyForTest {
  readonly domains: readonly Domain[];
  readonly dangerToLife?: boolean;
  readonly from: Instant;
  readonly until: Instant;
}

/** An emergency access of somebody. */
export async function insertEmergency(
  client: pg.Client,
  file: FileForTest,
  who: Identity,
  { domains, dangerToLife = false, from, until }: EmergencyForTest,
): Promise<string> {
  const id = crypto.randomUUID();
  await insertRow(client, 'emergency_access', {
    ...rowOf(file, who),
    id,
    account_id: who.professionalId,
    domains,
    danger_to_life: dangerToLife,
    from_at: from,
    until,
  });
  return id;
}
