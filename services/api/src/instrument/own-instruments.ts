import { knownExtensions } from '@fil/instruments';
import { compileMapping, emptyDocument, ownRules } from '@fil/instruments/mapping';
import type { MappingDocument } from '@fil/instruments/mapping';
import { readQuestionnaire } from '@fil/questionnaire';
import { prepared } from '../database/index.ts';
import type { Transaction } from '../database/index.ts';
import { isOwnInstrument } from './instruments.ts';
import type { Begun, Instrument, Instruments } from './instruments.ts';
import { openInstrument } from './open-instrument.ts';
import { shippedInstruments } from './shipped-instruments.ts';

/** The mapping in force of a version, if it has one. */
const mappingInForce = `left join lateral (
    select revision, mapping, digest from fil.instrument_mapping
    where instrument_id = form.id and version = form.version order by revision desc limit 1
  ) as mapping on true`;

const namedStatement = prepared(
  'instrument.named',
  `select form.id, form.version, form.digest as "formDigest", coalesce(mapping.digest, '') as "mappingDigest"
   from fil.institution_instrument as form ${mappingInForce}
   where (form.id, form.version) in (select * from unnest($1::text[], $2::text[]))`,
);
const readStatement = prepared(
  'instrument.content',
  `select form.questionnaire, form.institution_id as "institutionId", mapping.mapping, coalesce(mapping.revision, 0) as revision
   from fil.institution_instrument as form ${mappingInForce} where form.id = $1 and form.version = $2`,
);
const newestStatement = prepared(
  'instrument.newest',
  `select version from fil.institution_instrument where id = $1 order by number desc limit 1`,
);

interface NamedRow {
  readonly id: string;
  readonly version: string;
  readonly formDigest: string;
  readonly mappingDigest: string;
}

interface ContentRow {
  readonly questionnaire: string;
  readonly institutionId: string;
  readonly mapping: string | null;
  readonly revision: number;
}

/** By their content, so that what a reader may not see is never found by its name. Compiling is what costs. */
const compiled = new Map<string, Instrument>();
const mostCompiled = 200;

/** The instruments that these evaluations were begun with, as far as the caller may read them, and all that ship. */
export async function instrumentsOf(transaction: Transaction, begun: readonly Begun[]): Promise<Instruments> {
  const own = begun.filter(({ instrument }) => isOwnInstrument(instrument));
  if (own.length === 0) return shippedInstruments;
  const rows = await transaction.query<NamedRow>(namedStatement, [
    own.map(({ instrument }) => instrument),
    own.map(({ instrumentVersion }) => instrumentVersion),
  ]);
  const found = new Map<string, Instrument>();
  for (const row of rows) {
    const instrument = await opened(transaction, row);
    if (instrument) found.set(keyOf(row.id, row.version), instrument);
  }
  return {
    find: (id, version) =>
      isOwnInstrument(id) ? found.get(keyOf(id, version)) : shippedInstruments.find(id, version),
  };
}

/** One instrument; without a version, the newest of it that there is. */
export async function instrumentOf(
  transaction: Transaction,
  id: string,
  version: string | undefined,
): Promise<Instrument | undefined> {
  const asked = isOwnInstrument(id) ? (version ?? (await newestVersion(transaction, id))) : '';
  if (asked === undefined) return undefined;
  const instruments = await instrumentsOf(transaction, [{ instrument: id, instrumentVersion: asked }]);
  return instruments.find(id, asked);
}

async function newestVersion(transaction: Transaction, id: string): Promise<string | undefined> {
  const [row] = await transaction.query<{ version: string }>(newestStatement, [id]);
  return row?.version;
}

/** Neither an id nor a version holds a line break. */
const keyOf = (id: string, version: string): string => `${id}\n${version}`;

async function opened(transaction: Transaction, row: NamedRow): Promise<Instrument | undefined> {
  const key = [row.id, row.version, row.formDigest, row.mappingDigest].join('\n');
  const known = compiled.get(key);
  if (known) return known;
  const [content] = await transaction.query<ContentRow>(readStatement, [row.id, row.version]);
  const instrument = content && compile(row, content);
  if (!instrument) return undefined;
  if (compiled.size >= mostCompiled) compiled.clear();
  compiled.set(key, instrument);
  return instrument;
}

/** It was read without an obstacle when it was brought; a later release may find more in it, never less. */
function compile(
  { id, version }: NamedRow,
  { questionnaire: text, institutionId, mapping: mappingText, revision }: ContentRow,
): Instrument | undefined {
  const questionnaire: unknown = JSON.parse(text);
  const { form } = readQuestionnaire(questionnaire, { knownExtensions });
  if (!form) return undefined;
  const document = mappingText === null ? emptyDocument : (JSON.parse(mappingText) as MappingDocument);
  const { mapping } = compileMapping(document, form);
  return openInstrument({
    rules: ownRules(id, mapping),
    form,
    questionnaire,
    version,
    own: { institutionId, mapping: document, revision },
  });
}
