import { createHash } from 'node:crypto';
import { refusesVisit, withDefaults } from '@fil/rules';
import type { Domain, EntityKind } from '@fil/vocabulary/codes';
import type { Instant, Uuid, VisitPrepareAnswer } from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import type { Transaction } from '../database/index.ts';
import { failure } from '../failures.ts';
import type { OpenFile } from '../file/open-file.ts';

/** Kinds that go along whole: the answers of `file.summary`, `evaluation.list` and `plan.read`. */
const wholeKinds: readonly EntityKind[] = [
  'identity',
  'evaluation',
  'recourseDecision',
  'planVersion',
  'need',
  'goal',
  'plannedService',
  'statement',
];
/** Kinds of which only what hangs on the chosen evaluations goes along. */
const kindsOfEvaluation: readonly EntityKind[] = [
  'answer',
  'professionalOpinion',
  'sectionAssignment',
  'evaluationAddendum',
];

const domainsStatement = prepared(
  'visit.domains',
  `select distinct domain from fil.current_state
   where file_id = $1 and (kind = any ($2) or (kind = any ($3) and parent_id = any ($4::text[])))
   order by domain`,
);
const insertStatement = prepared(
  'visit.prepare',
  `insert into fil.device_copy (id, device_id, device_name, file_id, territory_id, professional_id, institution_id,
     purpose, domains, prepared_at, expires_at, contact_digest)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (id) do nothing`,
);
const ownStatement = prepared(
  'visit.own',
  `select domains, expires_at as until from fil.device_copy
   where id = $1 and professional_id = $2 and file_id = $3 and ended_at is null and erase_ordered_at is null`,
);

export interface CopyAsked {
  readonly copyId: Uuid;
  readonly deviceId: Uuid;
  readonly deviceName: string;
  readonly evaluationIds: readonly Uuid[];
  readonly until: Instant;
  readonly contactKey: string;
}

/** What the register keeps of a key: enough to recognise it. */
export const digestOf = (contactKey: string): Buffer =>
  createHash('sha256').update(contactKey, 'utf8').digest();

/**
 * Writes in the register that a copy is about to be made, before it is: none is ever unknown. Asked again with the same
 * id it answers the same.
 * @throws `notFound` for an id that is another copy's.
 */
export async function prepareCopy(
  transaction: Transaction,
  file: OpenFile,
  asked: CopyAsked,
): Promise<VisitPrepareAnswer> {
  const { identity, territory, now } = file.reader;
  const rule = refusesVisit(
    { account: identity.kind, purpose: file.purpose, now, until: asked.until },
    withDefaults(territory.parameters).visitHours,
  );
  if (rule) return { outcome: 'refused', rule };
  await transaction.query(insertStatement, [
    asked.copyId,
    asked.deviceId,
    asked.deviceName,
    file.id,
    identity.territoryId,
    identity.professionalId,
    identity.institutionId,
    file.purpose,
    await domainsTaken(transaction, file, asked.evaluationIds),
    now,
    asked.until,
    digestOf(asked.contactKey),
  ]);
  const [own] = await transaction.query<{ domains: readonly Domain[]; until: Instant }>(ownStatement, [
    asked.copyId,
    identity.professionalId,
    file.id,
  ]);
  if (!own) throw failure('notFound');
  return { outcome: 'prepared', copyId: asked.copyId, ...own, now };
}

async function domainsTaken(
  transaction: Transaction,
  file: OpenFile,
  evaluationIds: readonly Uuid[],
): Promise<readonly Domain[]> {
  const rows = await transaction.query<{ domain: Domain }>(domainsStatement, [
    file.id,
    wholeKinds,
    kindsOfEvaluation,
    evaluationIds,
  ]);
  return rows.map(({ domain }) => domain).filter((domain) => file.can('read', domain));
}
