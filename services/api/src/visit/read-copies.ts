import { mayOrderErasure } from '@fil/rules';
import type { CopyEnding, Domain } from '@fil/vocabulary/codes';
import type { DeviceCopy, Instant, Uuid, VisitCopiesAnswer } from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import type { Identity, Transaction } from '../database/index.ts';
import { fileScope } from '../file/open-file.ts';
import type { OpenFile } from '../file/open-file.ts';
import type { SignedInContext } from '../file/read-file.ts';

/** Files whose copies the caller may have erased as the one accountable for them. */
const accountable = `exists (select from fil.membership
    where membership.file_id = copy.file_id and membership.accountable and membership.professional_id = $1
      and membership.from_day <= $2 and (membership.to_day is null or membership.to_day > $2))`;

const columns = `copy.id as "copyId", copy.device_id as "deviceId", copy.device_name as "deviceName",
  copy.prepared_at as "preparedAt", copy.expires_at as until, copy.domains, copy.contacted_at as "contactedAt",
  copy.erase_ordered_at as "eraseOrderedAt", copy.ended_at as "endedAt", copy.ended_as as "endedAs", copy.unsent,
  copy.professional_id as "professionalId", copy.institution_id as "institutionId",
  carrier.name, carrier.role_title as role, coalesce(organization.name, institution.name, '') as organization,
  ${accountable} as accountable`;

/** Row-level security gives only those that the caller may see. */
const from = `from fil.device_copy as copy
  join fil.professional as carrier on carrier.id = copy.professional_id
  left join fil.institution as institution on institution.id = carrier.institution_id
  left join fil.organization as organization on organization.id = carrier.organization_id`;
const newestFirst = `order by copy.ended_at is not null, copy.prepared_at desc, copy.id limit 200`;

const ofFileStatement = prepared(
  'visit.copies',
  `select ${columns} ${from} where copy.file_id = $3 and ($4 or copy.professional_id = $1) ${newestFirst}`,
);
const ownStatement = prepared(
  'visit.mine',
  `select ${columns} ${from} where copy.professional_id = $1 or ($4 and copy.institution_id = $3) ${newestFirst}`,
);
const oneStatement = prepared('visit.one', `select ${columns} ${from} where copy.id = $3`);

interface CopyRow {
  readonly copyId: Uuid;
  readonly deviceId: Uuid;
  readonly deviceName: string;
  readonly preparedAt: Instant;
  readonly until: Instant;
  readonly domains: readonly Domain[];
  readonly contactedAt: Instant | null;
  readonly eraseOrderedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly endedAs: CopyEnding | null;
  readonly unsent: number;
  readonly professionalId: Uuid;
  readonly institutionId: string;
  readonly name: string;
  readonly role: string;
  readonly organization: string;
  readonly accountable: boolean;
}

const isSteward = ({ duties }: Identity): boolean => duties?.includes('deviceSteward') ?? false;

/** Copies of an opened file: all of them to whoever reads its register, their own to anybody else. */
export async function copiesOfFile(transaction: Transaction, file: OpenFile): Promise<VisitCopiesAnswer> {
  const { identity, today, now } = file.reader;
  const readsRegister = file.roles.includes('person') || file.can('read', 'legalProtection');
  const rows = await transaction.query<CopyRow>(ofFileStatement, [
    identity.professionalId,
    today,
    file.id,
    readsRegister,
  ]);
  return { copies: rows.map((row) => toCopy(row, identity)), now };
}

/** Copies that the caller carries, and to a steward those of the institution: on which devices, never of whom. */
export async function ownCopies(context: SignedInContext): Promise<VisitCopiesAnswer> {
  const { service, identity, today, now } = context;
  const rows = await service.database.inTransaction(
    fileScope(context, { purpose: 'careCoordination' }),
    (transaction) =>
      transaction.query<CopyRow>(ownStatement, [
        identity.professionalId,
        today,
        identity.institutionId,
        isSteward(identity),
      ]),
  );
  return { copies: rows.map((row) => toCopy(row, identity)), now };
}

/** One copy that the caller may see; undefined when there is none, or it is not for them. */
export async function readCopy(
  transaction: Transaction,
  { identity, today }: Pick<SignedInContext, 'identity' | 'today'>,
  copyId: Uuid,
): Promise<(DeviceCopy & { readonly carries: boolean }) | undefined> {
  const [row] = await transaction.query<CopyRow>(oneStatement, [identity.professionalId, today, copyId]);
  return row && { ...toCopy(row, identity), carries: row.professionalId === identity.professionalId };
}

function toCopy(row: CopyRow, identity: Identity): DeviceCopy {
  const { name, role, organization, endedAt, endedAs, unsent, professionalId, institutionId, ...copy } = row;
  const { accountable: isAccountable, ...told } = copy;
  return {
    ...told,
    preparedBy: { name, role, organization },
    ended: endedAt !== null && endedAs !== null ? { at: endedAt, as: endedAs, unsent } : null,
    mayErase:
      endedAt === null &&
      mayOrderErasure({
        carries: professionalId === identity.professionalId,
        accountable: isAccountable,
        steward: isSteward(identity) && institutionId === identity.institutionId,
      }),
  };
}
