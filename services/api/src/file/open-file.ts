import { decideAccess, domainGrants, emptyCircle, isAbout, isActive } from '@fil/rules';
import type { Asker, Circle, Membership } from '@fil/rules';
import type { AccessLevel, CircleRole, Domain, Purpose } from '@fil/vocabulary/codes';
import type {
  Day,
  DomainGrant,
  EntityId,
  Instant,
  PersonReference,
  Territory,
  Uuid,
} from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import type { Identity, Transaction, TransactionScope } from '../database/index.ts';
import { failure } from '../failures.ts';
import { readCircleRow } from './circle-row.ts';
import type { CircleRow } from './circle-row.ts';

/** About whom, and why: what every read and write of a file says. */
export interface AboutPerson {
  readonly person: PersonReference;
  readonly purpose: Purpose;
}

/** Who opens it, where and when. */
export interface Reader {
  readonly identity: Identity;
  readonly territory: Territory;
  readonly today: Day;
  readonly now: Instant;
}

/** A person's file, opened by a member of its circle, within one transaction. */
export interface OpenFile {
  readonly id: Uuid;
  readonly reader: Reader;
  readonly purpose: Purpose;
  /** Every domain open to this reader for this purpose, with its highest level. Never empty. */
  readonly grants: readonly DomainGrant[];
  /** The day for which what waits was last computed; null before the first write. */
  readonly attentionDay: Day | null;
  /** What of the circle concerns this reader, past rows included: never the whole of it. */
  readonly circle: Circle;
  /** What this reader is in the circle today; empty by an emergency access alone. */
  readonly roles: readonly CircleRole[];
  readonly accountable: boolean;
  /** The reader's membership in force: the accountable one, else the one that began first. */
  readonly membershipId: Uuid | null;
  can(level: AccessLevel, domain: Domain): boolean;
}

const openStatement = prepared(
  'file.open',
  `select id, attention_day as "attentionDay", memberships, circle from fil.open_file($1, $2)`,
);

const openOfferStatement = prepared(
  'file.openOffer',
  `select id, attention_day as "attentionDay" from fil.open_offer($1)`,
);

interface FileRow extends CircleRow {
  readonly id: Uuid;
  readonly attentionDay: Day | null;
}

/** What row-level security must know for a transaction about somebody's file. */
export function fileScope(
  { identity, today, now }: Reader,
  { purpose }: Pick<AboutPerson, 'purpose'>,
): TransactionScope {
  return { ...identity, today, now, purpose };
}

/** The asker as the one rule knows them: whoever works for no organization works for the institution. */
export function askerOf({ professionalId, organizationId, institutionId, kind }: Identity): Asker {
  return { accountId: professionalId, organizationId: organizationId ?? institutionId, kind };
}

/**
 * Finds the file by the institution's own identifier, or by the file's own, and asks the one rule what this reader may
 * see of it.
 * @throws `notFound`, the same whether there is no such file, no membership, or nothing granted for this purpose.
 */
export async function openFile(
  transaction: Transaction,
  reader: Reader,
  { person, purpose }: AboutPerson,
): Promise<OpenFile> {
  const [row] = await transaction.query<FileRow>(openStatement, [person.system, person.value]);
  if (!row) throw failure('notFound');
  const circle = readCircleRow(row);
  const question = {
    circle,
    asker: askerOf(reader.identity),
    purpose,
    at: reader.today,
    now: reader.now,
  };
  const grants = domainGrants(question);
  if (grants.length === 0) throw failure('notFound');
  return {
    id: row.id,
    reader,
    purpose,
    grants,
    attentionDay: row.attentionDay,
    circle,
    ...standingOf(circle, question.asker, reader.today),
    can: (level, domain) => decideAccess({ ...question, domain, level }).allowed,
  };
}

/**
 * Opens the file of an offer for whoever it was sent to, who is not in the circle: only its referral can be read and
 * answered in this transaction, and no domain is open.
 * @throws `notFound` when nothing of that id waits for this reader.
 */
export async function openOffer(
  transaction: Transaction,
  reader: Reader,
  { referralId, purpose }: { readonly referralId: EntityId; readonly purpose: Purpose },
): Promise<OpenFile> {
  const [row] = await transaction.query<Pick<FileRow, 'id' | 'attentionDay'>>(openOfferStatement, [
    referralId,
  ]);
  if (!row) throw failure('notFound');
  return {
    ...row,
    reader,
    purpose,
    grants: [],
    circle: emptyCircle,
    roles: [],
    accountable: false,
    membershipId: null,
    can: () => false,
  };
}

function standingOf(
  circle: Circle,
  asker: Asker,
  today: Day,
): Pick<OpenFile, 'roles' | 'accountable' | 'membershipId'> {
  const active = circle.memberships
    .filter((membership) => isAbout(membership, asker) && isActive(membership, today))
    .toSorted(accountableFirst);
  return {
    roles: [...new Set(active.map(({ role }) => role))],
    accountable: active.some(({ accountable }) => accountable),
    membershipId: active[0]?.id ?? null,
  };
}

const accountableFirst = (left: Membership, right: Membership): number =>
  Number(right.accountable) - Number(left.accountable) || (left.from < right.from ? -1 : 1);
