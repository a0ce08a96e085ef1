import { createHash } from 'node:crypto';
import { isFormName, nameFromTitle, readImport } from '@fil/instruments/import';
import type { SupportReport } from '@fil/instruments/import';
import type { Instant, InstrumentImportAnswer, Uuid } from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import type { Transaction } from '../database/index.ts';
import { ownInstrumentId } from './instruments.ts';

/** A form that an institution brings, and who brings it. Neither form nor mapping is trusted. */
export interface BroughtForm {
  readonly institutionId: string;
  readonly territoryId: string;
  /** Within the institution; from the form's title when absent. */
  readonly name?: string | undefined;
  readonly questionnaire: unknown;
  readonly mapping?: unknown;
  readonly at: Instant;
  /** Null for an operator. */
  readonly by: Uuid | null;
}

export type ImportResult = InstrumentImportAnswer & { readonly report: SupportReport };

const lockStatement = prepared('instrument.lock', `select pg_advisory_xact_lock(hashtextextended($1, 0))`);
const knownStatement = prepared(
  'instrument.known',
  `select digest from fil.institution_instrument where id = $1 and version = $2`,
);
const keepStatement = prepared(
  'instrument.keep',
  `insert into fil.institution_instrument (id, version, number, institution_id, territory_id, title, questionnaire, digest,
     imported_at, imported_by)
   select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8, $9 from fil.institution_instrument where id = $1`,
);
const mappingStatement = prepared(
  'instrument.mapping',
  `select digest from fil.instrument_mapping where instrument_id = $1 and version = $2 order by revision desc limit 1`,
);
const keepMappingStatement = prepared(
  'instrument.keep_mapping',
  `insert into fil.instrument_mapping (instrument_id, version, revision, institution_id, territory_id, mapping, digest,
     saved_at, saved_by)
   select $1, $2, coalesce(max(revision), 0) + 1, $3, $4, $5, $6, $7, $8 from fil.instrument_mapping
   where instrument_id = $1 and version = $2`,
);
const versionStatement = prepared(
  'instrument.version',
  `select questionnaire from fil.institution_instrument where id = $1 and version = $2 and institution_id = $3`,
);

/**
 * Keeps a form that can be kept, and its mapping. What is there is never changed: the same version with other content is
 * refused, another mapping is one more revision. Doing it twice does it once.
 */
export async function importForm(transaction: Transaction, form: BroughtForm): Promise<ImportResult> {
  const { report, document, text } = readImport(form.questionnaire, form.mapping);
  const name = form.name ?? nameFromTitle(report.title['fr-CA']);
  const id = ownInstrumentId(form.institutionId, name);
  if (report.obstacles.length > 0 || text === undefined)
    return { outcome: 'refused', rule: 'notImportable', report };
  if (!isFormName(name) || id.length > longestId) return { outcome: 'refused', rule: 'badName', report };

  const { version } = report;
  const digest = digestOf(text);
  await transaction.query(lockStatement, [id]);
  const [known] = await transaction.query<{ digest: string }>(knownStatement, [id, version]);
  if (known && known.digest !== digest) return { outcome: 'refused', rule: 'versionTaken', report };
  if (!known)
    await transaction.query(keepStatement, [
      id,
      version,
      form.institutionId,
      form.territoryId,
      JSON.stringify(report.title),
      text,
      digest,
      form.at,
      form.by,
    ]);
  const mapped =
    form.mapping !== undefined && (await keepMapping(transaction, form, { id, version, document }));
  const outcome = known ? (mapped ? 'mapped' : 'unchanged') : 'imported';
  return { outcome, id, version, report };
}

/** Saves a mapping of a version that is there. */
export async function saveMapping(
  transaction: Transaction,
  {
    id,
    version,
    ...saved
  }: Omit<BroughtForm, 'questionnaire'> & { readonly id: string; readonly version: string },
): Promise<InstrumentImportAnswer> {
  await transaction.query(lockStatement, [id]);
  const [known] = await transaction.query<{ questionnaire: string }>(versionStatement, [
    id,
    version,
    saved.institutionId,
  ]);
  if (!known) return { outcome: 'refused', rule: 'unknownVersion', report: null };
  const { report, document } = readImport(JSON.parse(known.questionnaire), saved.mapping);
  if (report.obstacles.length > 0) return { outcome: 'refused', rule: 'notImportable', report };
  const isNew = await keepMapping(transaction, saved, { id, version, document });
  return { outcome: isNew ? 'mapped' : 'unchanged', id, version, report };
}

/** @returns whether it differs from the one in force. */
async function keepMapping(
  transaction: Transaction,
  { institutionId, territoryId, at, by }: Omit<BroughtForm, 'questionnaire'>,
  { id, version, document }: { readonly id: string; readonly version: string; readonly document: unknown },
): Promise<boolean> {
  const text = JSON.stringify(document);
  const digest = digestOf(text);
  const [inForce] = await transaction.query<{ digest: string }>(mappingStatement, [id, version]);
  if (inForce?.digest === digest) return false;
  await transaction.query(keepMappingStatement, [
    id,
    version,
    institutionId,
    territoryId,
    text,
    digest,
    at,
    by,
  ]);
  return true;
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** As long as an evaluation keeps of the name of its instrument. */
const longestId = 80;
