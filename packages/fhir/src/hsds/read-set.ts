import { isObject } from './json-access.ts';
import { isFlorida, servicesOfFlorida } from './read-florida.ts';
import { servicesOfJson } from './read-json.ts';
import { servicesOfTables } from './read-tables.ts';
import { readTables, tableName } from './tables.ts';
import type { Row, Tables } from './tables.ts';
import { directoryServiceOf } from './to-directory-service.ts';
import type { Conversion } from './to-directory-service.ts';
import type {
  DropReason,
  ImportRemark,
  ReadingOptions,
  SetKind,
  SetReading,
  SourceFile,
  SourceService,
} from './types.ts';

/** What kind of set the files are; undefined when none of them can hold a service. */
export function detectSet(files: readonly SourceFile[]): SetKind | undefined {
  const { tables } = readTables(files.filter(isCsv));
  if ((tables.get('services') ?? []).length > 0) return isFlorida(tables) ? 'floridaTables' : 'hsdsTables';
  const hasRecords = files.filter(isJson).some((file) => servicesOfJson([file]).services.length > 0);
  return hasRecords ? 'hsdsJson' : undefined;
}

/**
 * Reads a whole set, whatever mixture of shapes it holds. Tolerant: a row without an identifier or a name
 * gives no service, one with an unreadable field gives a service without the field, and both are told.
 * When the same service stands several times (a full record, a list, a table) the fullest one is kept.
 * @returns undefined when no file of the set can hold a service.
 */
export function readSet(files: readonly SourceFile[], options: ReadingOptions): SetReading | undefined {
  const kind = detectSet(files);
  if (kind === undefined) return undefined;
  const fromTables = readTables(files.filter(isCsv));
  const fromJson = servicesOfJson(files.filter(isJson));
  const rows = [
    ...(kind === 'floridaTables'
      ? servicesOfFlorida(fromTables.tables)
      : servicesOfTables(fromTables.tables)),
    ...fromJson.services,
    ...files.filter(isJson).flatMap((file) => servicesOfTables(tablesOfJson(file))),
  ];
  const { kept, remarks } = convertAll(rows, options);
  return {
    kind,
    read: rows.length,
    services: kept.map(({ service }) => service),
    remarks: [...fromTables.remarks, ...fromJson.remarks, ...remarks],
  };
}

interface Candidate extends Conversion {
  readonly source: SourceService;
}

function convertAll(
  rows: readonly SourceService[],
  options: ReadingOptions,
): { kept: Candidate[]; remarks: ImportRemark[] } {
  const dropped: ImportRemark[] = [];
  const drop = (source: SourceService, reason: DropReason, value: string): void => {
    dropped.push({ ...source.origin, outcome: 'dropped', reason, value });
  };
  const byId = new Map<string, Candidate>();
  for (const source of rows) {
    if (source.id === '') drop(source, 'idMissing', source.name);
    else if (source.name === '') drop(source, 'nameMissing', source.id);
    else if (/inactive|defunct|closed/i.test(source.status)) drop(source, 'notActive', source.status);
    else {
      const candidate = { source, ...directoryServiceOf(source, options) };
      const known = byId.get(candidate.service.id);
      const poorer = known && fullness(known) < fullness(candidate) ? known : known && candidate;
      if (poorer) drop(poorer.source, 'duplicate', poorer.source.id);
      if (poorer !== candidate) byId.set(candidate.service.id, candidate);
    }
  }
  const kept = [...byId.values()];
  const partial = kept.flatMap(({ source, remarks }) =>
    remarks.map((remark): ImportRemark => ({ ...source.origin, outcome: 'partial', ...remark })),
  );
  return { kept, remarks: [...dropped, ...partial] };
}

/** How much a service says; only used to choose among records of the same one. */
function fullness(candidate: Candidate): number {
  return JSON.stringify(candidate.service).length;
}

/** Tables written as one JSON object, `{"services.csv": [{…}], …}`. */
function tablesOfJson(file: SourceFile): Tables {
  const tables = new Map<string, Row[]>();
  let document: unknown;
  try {
    document = JSON.parse(file.text);
  } catch {
    // Already told by the reader of JSON records.
    return tables;
  }
  if (!isObject(document)) return tables;
  for (const [name, rows] of Object.entries(document)) {
    if (!name.endsWith('.csv') || !Array.isArray(rows)) continue;
    const start = file.text.indexOf(`"${name}"`);
    const line = file.text.slice(0, start).split('\n').length;
    tables.set(
      tableName(name),
      rows
        .filter(isObject)
        .map((row) => ({ origin: { file: file.name, line }, values: texts(row), columnsDiffer: false })),
    );
  }
  return tables;
}

function texts(row: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, String(value).trim()]] : [],
    ),
  );
}

function isCsv(file: SourceFile): boolean {
  return /\.csv$/i.test(file.name);
}

function isJson(file: SourceFile): boolean {
  return /\.json$/i.test(file.name);
}
