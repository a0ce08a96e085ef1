import { circleKinds } from '@fil/rules';
import type { Membership } from '@fil/rules';
import type { EntityRecord, FactByKind, Uuid } from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import type { Transaction } from '../database/index.ts';
import { toMembership } from '../file/circle-row.ts';
import type { MembershipRow } from '../file/circle-row.ts';
import type { OpenFile } from '../file/open-file.ts';
import { asRecompute } from '../file/recompute.ts';
import { withAccounts } from './accounts.ts';
import type { Accounts } from './accounts.ts';

/** Everything that the rules of the circle look at, also what the writer does not read. */
export interface CircleRecords {
  /** Facts of the circle; relatives who sign in are named by their account. */
  readonly records: readonly EntityRecord[];
  /** Who first wrote each statement, by account. */
  readonly statementAuthors: ReadonlyMap<string, Uuid>;
  /** Memberships that no fact made: those that an operator wrote. */
  readonly otherMemberships: readonly Membership[];
  readonly accounts: Accounts;
}

const recordsStatement = prepared(
  'circle.records',
  `select kind, entity_id as id, domain, fact, versions, clashes, created_by as "createdBy",
     created_at as "createdAt", updated_at as "updatedAt"
   from fil.current_state where file_id = $1 and kind = any ($2) order by created_at, entity_id`,
);

const otherMembershipsStatement = prepared(
  'circle.otherMemberships',
  `select id, professional_id as "accountId", organization_id as "organizationId", role, accountable, basis, essential,
     from_day as "from", to_day as "to", (
       select coalesce(jsonb_agg(jsonb_build_object('domain', domain, 'level', level, 'purposes', purposes,
         'from', membership_grant.from_day, 'to', membership_grant.to_day)), '[]')
       from fil.membership_grant where membership_id = membership.id) as grants
   from fil.membership where file_id = $1 and source_kind is null`,
);

/** Sign-ins are known by the one door of the territory: with several, the same one may be two people. */
const accountsStatement = prepared(
  'circle.accounts',
  `select professional.subject as "signIn", professional.id
   from fil.professional join fil.institution on institution.id = professional.institution_id
   where institution.kind = 'door' and institution.territory_id = $1 and professional.subject = any ($2)
     and (select count(*) from fil.institution where kind = 'door' and territory_id = $1) = 1`,
);

type RecordRow = Omit<EntityRecord, 'author'> & { readonly createdBy: Uuid };

/** The rules of the circle know an author by account, never by name. */
const nobody = { name: '', role: '', organization: '' };

export async function readCircleRecords(transaction: Transaction, file: OpenFile): Promise<CircleRecords> {
  return asRecompute(transaction, async () => {
    const rows = await transaction.query<RecordRow>(recordsStatement, [file.id, circleKinds]);
    const others = await transaction.query<MembershipRow>(otherMembershipsStatement, [file.id]);
    const accounts = await readAccounts(transaction, file, rows);
    return {
      records: rows.map(({ createdBy: _createdBy, ...row }) => ({
        ...row,
        fact: withAccounts(row.fact, accounts),
        author: nobody,
      })),
      statementAuthors: new Map(
        rows.flatMap(({ kind, id, createdBy }) => (kind === 'statement' ? [[id, createdBy]] : [])),
      ),
      otherMemberships: others.map(toMembership),
      accounts,
    };
  });
}

/** Relatives are named by an id given once in this circle, until they sign in: from then on, by their account. */
async function readAccounts(
  transaction: Transaction,
  file: OpenFile,
  rows: readonly RecordRow[],
): Promise<Accounts> {
  const bySignIn = new Map(
    rows.flatMap(({ kind, fact }) => {
      const { member, signIn } = fact as FactByKind['membership'];
      return kind === 'membership' && member.kind === 'relative' && signIn !== undefined
        ? [[signIn, member.id] as const]
        : [];
    }),
  );
  if (bySignIn.size === 0) return new Map();
  const known = await transaction.query<{ signIn: string; id: Uuid }>(accountsStatement, [
    file.reader.territory.id,
    [...bySignIn.keys()],
  ]);
  return new Map(
    known.flatMap(({ signIn, id }) => {
      const named = bySignIn.get(signIn);
      return named === undefined || named === id ? [] : [[named, id] as const];
    }),
  );
}
