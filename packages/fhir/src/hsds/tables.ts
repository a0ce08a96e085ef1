import { parse } from 'csv-parse/sync';
import type { ImportRemark, Origin, SourceFile } from './types.ts';

export interface Row {
  readonly origin: Origin;
  readonly values: Readonly<Record<string, string>>;
  /** The row has more or fewer cells than the header: what stands beyond has no name. */
  readonly columnsDiffer: boolean;
}

export type Tables = ReadonlyMap<string, readonly Row[]>;

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Name of the table a file holds: `csv_services.csv` and `services.csv` are `services`. */
export function tableName(file: string): string {
  return file
    .replace(/^.*\//, '')
    .replace(/^csv_/, '')
    .replace(/\.csv$/i, '');
}

/** Rows of CSV files with the line where each begins. Quotes and cell counts are read tolerantly. */
export function readTables(files: readonly SourceFile[]): { tables: Tables; remarks: ImportRemark[] } {
  const tables = new Map<string, readonly Row[]>();
  const remarks: ImportRemark[] = [];
  for (const file of files) {
    try {
      tables.set(tableName(file.name), rowsOf(file));
    } catch {
      remarks.push({ file: file.name, line: 1, outcome: 'dropped', reason: 'unreadableFile' });
    }
  }
  return { tables, remarks };
}

function rowsOf(file: SourceFile): Row[] {
  const parsed = parse(file.text, {
    bom: true,
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
  }) as unknown as readonly ParsedRecord[];
  const [header, ...records] = parsed;
  if (!header) return [];
  const names = header.record.map((name) => name.trim());
  let endOfPrevious = header.info.lines;
  return records.map(({ record, info }) => {
    const values: Record<string, string> = {};
    names.forEach((name, index) => {
      if (name !== '') values[name] = (record[index] ?? '').replaceAll('\0', '').trim();
    });
    const row = {
      origin: { file: file.name, line: endOfPrevious + 1 },
      values,
      columnsDiffer:
        record.length !== names.length ||
        record.some((cell, index) => names[index] === '' && cell.trim() !== ''),
    };
    endOfPrevious = info.lines;
    return row;
  });
}

/** What spreadsheets write for an empty cell. */
const saysNothing = /^(?:n\/?a|null|-)?$/i;

/** The first of the columns that the row fills. Sources name the same thing differently. */
export function cell(row: Row | undefined, ...columns: readonly string[]): string {
  for (const column of columns) {
    const value = row?.values[column];
    if (value !== undefined && !saysNothing.test(value)) return value;
  }
  return '';
}

/** Rows of a table by the value of one column, in order. */
export function rowsBy(tables: Tables, table: string, column: string): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of tables.get(table) ?? []) {
    const key = cell(row, column);
    if (key === '') continue;
    const known = grouped.get(key);
    if (known) known.push(row);
    else grouped.set(key, [row]);
  }
  return grouped;
}
