import { decideAccess, domainGrants } from '@fil/rules';
import type { Membership } from '@fil/rules';
import type { AccessLevel, Domain, Purpose } from '@fil/vocabulary/codes';
import type { Day, DomainGrant, PersonReference, Territory, Uuid } from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import type { Identity, Transaction, TransactionScope } from '../database/index.ts';
import { failure } from '../failures.ts';

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
  can(level: AccessLevel, domain: Domain): boolean;
}

const openStatement = prepared(
  'file.open',
  `select id, attention_day as "attentionDay", memberships from fil.open_file($1, $2)`,
);

interface FileRow {
  readonly id: Uuid;
  readonly attentionDay: Day | null;
  readonly memberships: readonly MembershipRow[] | null;
}

type Dated<Row> = Omit<Row, 'from' | 'to'> & { readonly from: Day | null; readonly to: Day | null };
interface MembershipRow extends Dated<Omit<Membership, 'grants'>> {
  readonly grants: readonly Dated<Membership['grants'][number]>[];
}

/** What row-level security must know for a transaction about somebody's file. */
export function fileScope({ identity, today }: Reader, { purpose }: AboutPerson): TransactionScope {
  return { ...identity, today, purpose };
}

/**
 * Finds the file by the institution's own identifier and asks the one rule what this reader may see of it.
 * @throws `notFound`, the same whether there is no such file, no membership, or nothing granted for this purpose.
 */
export async function openFile(
  transaction: Transaction,
  reader: Reader,
  { person, purpose }: AboutPerson,
): Promise<OpenFile> {
  const [row] = await transaction.query<FileRow>(openStatement, [person.system, person.value]);
  const memberships = (row?.memberships ?? []).map(toMembership);
  const grants = domainGrants(memberships, purpose, reader.today);
  if (!row || grants.length === 0) throw failure('notFound');
  return {
    id: row.id,
    reader,
    purpose,
    grants,
    attentionDay: row.attentionDay,
    can: (level, domain) => decideAccess({ memberships, domain, level, purpose, at: reader.today }).allowed,
  };
}

function toMembership({ id, from, to, grants }: MembershipRow): Membership {
  return {
    id,
    ...period(from, to),
    grants: grants.map((grant) => ({ ...grant, ...period(grant.from, grant.to) })),
  } as Membership;
}

/** SQL says NULL for a bound that was not set; a rule reads an absent one. */
function period(from: Day | null, to: Day | null): { from?: Day; to?: Day } {
  return { from: from ?? undefined, to: to ?? undefined } as { from?: Day; to?: Day };
}
