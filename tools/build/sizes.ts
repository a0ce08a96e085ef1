import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { OutputChunk } from 'rollup';
import type { Bundle } from './bundle.ts';
import { cdn } from './places.ts';

/** Bytes after minification, and after brotli: what travels. */
export interface Size {
  readonly minified: number;
  readonly brotli: number;
}

export interface BundleSize {
  readonly name: string;
  /** What `define.js` (or the runtime file) needs before it can work, without what others provide. */
  readonly initial: Size;
  /** What is loaded later, if ever. */
  readonly lazy: Size;
  readonly files: Readonly<Record<string, Size>>;
}

/** In bytes after brotli. */
export const budgets = {
  runtime: 27_000,
  element: 20_000,
  /** Everything that travels until a form with expressions is rendered, runtime included. The goal is 60 kB. */
  form: 76_000,
};

/** Parts of the evaluation that a form with expressions has fetched when it is rendered. */
const formParts = ['open-form', 'load-program'];

function sizeOf(path: string): Size {
  const bytes = readFileSync(path);
  const parameters = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return { minified: bytes.length, brotli: brotliCompressSync(bytes, { params: parameters }).length };
}

function sum(sizes: readonly Size[]): Size {
  return sizes.reduce(
    (total, size) => ({ minified: total.minified + size.minified, brotli: total.brotli + size.brotli }),
    { minified: 0, brotli: 0 },
  );
}

/** Files that an entry loads at once, itself included. */
function closureOf(entry: OutputChunk, chunks: readonly OutputChunk[]): ReadonlySet<string> {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const found = new Set<string>();
  const add = (chunk: OutputChunk): void => {
    if (found.has(chunk.fileName)) return;
    found.add(chunk.fileName);
    for (const name of chunk.imports) {
      const imported = byName.get(name);
      if (imported) add(imported);
    }
  };
  add(entry);
  return found;
}

/** What travels until a form is rendered: the runtime, the element's own first code, and what a form needs. */
export function formLine(runtime: readonly BundleSize[], { folder, chunks }: Bundle): BudgetLine {
  const roots = chunks.filter(({ name }) => name === 'define' || formParts.includes(name));
  const files = new Set(roots.flatMap((chunk) => [...closureOf(chunk, chunks)]));
  const own = [...files].map((file) => sizeOf(join(cdn, folder, file)));
  const size = sum([...runtime.map(({ initial }) => initial), ...own]);
  return { name: 'a rendered form', size, lazy: sum([]), budget: budgets.form };
}

/** Sizes of a bundle; `define` is the entry that counts for an element. */
export function measure({ name, folder, chunks }: Bundle): BundleSize {
  const files = new Map(
    [...chunks]
      .sort((one, other) => (one.fileName < other.fileName ? -1 : 1))
      .map(({ fileName }) => [fileName, sizeOf(join(cdn, folder, fileName))] as const),
  );
  const entries = chunks.filter((chunk) => chunk.isEntry);
  const first = entries.find((chunk) => chunk.name === 'define') ?? entries[0];
  const initial = first ? closureOf(first, chunks) : new Set<string>();
  const all = [...files];
  const own = chunks.filter((chunk) => !chunk.isEntry).map((chunk) => chunk.fileName);
  return {
    name,
    initial: sum(all.filter(([file]) => initial.has(file)).map(([, size]) => size)),
    lazy: sum(all.filter(([file]) => !initial.has(file) && own.includes(file)).map(([, size]) => size)),
    files: Object.fromEntries(files),
  };
}

export interface BudgetLine {
  readonly name: string;
  readonly size: Size;
  readonly lazy: Size;
  readonly budget: number;
}

/** What is held against a budget: the runtime as a whole, then each element. */
export function budgetLines(
  runtime: readonly BundleSize[],
  elements: readonly BundleSize[],
): readonly BudgetLine[] {
  const whole: BudgetLine = {
    name: 'runtime (lit + kit)',
    size: sum(runtime.map(({ initial }) => initial)),
    lazy: sum(runtime.map(({ lazy }) => lazy)),
    budget: budgets.runtime,
  };
  return [
    whole,
    ...elements.map(({ name, initial, lazy }) => ({ name, size: initial, lazy, budget: budgets.element })),
  ];
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** A table for the terminal. */
export function sizeTable(lines: readonly BudgetLine[]): string {
  const head = ['', 'minified', 'brotli', 'budget', 'lazy'];
  const body = lines.map(({ name, size, lazy, budget }) => [
    name,
    kilobytes(size.minified),
    kilobytes(size.brotli),
    `${kilobytes(budget)}${size.brotli > budget ? '  OVER' : ''}`,
    lazy.brotli > 0 ? kilobytes(lazy.brotli) : '–',
  ]);
  const rows = [head, ...body];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  return rows.map(line).join('\n');
}
