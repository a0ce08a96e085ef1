import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { detectSet } from '@fil/fhir/hsds';
import type { SourceFile } from '@fil/fhir/hsds';

/** One directory found on disk, its files in memory. */
export interface FoundSet {
  /** Name of its folder, which names the source. */
  readonly name: string;
  readonly files: readonly SourceFile[];
}

export interface FoundSets {
  readonly sets: readonly FoundSet[];
  /** Folders in which nothing was recognized. */
  readonly unrecognized: readonly string[];
}

/**
 * The set that a folder holds; when it holds none itself, those of its subfolders.
 * @throws the system's error when the folder cannot be read.
 */
export async function findSets(folder: string): Promise<FoundSets> {
  const own = await readSetFolder(folder);
  if (own) return { sets: [own], unrecognized: [] };
  const entries = await readdir(folder, { withFileTypes: true });
  const subfolders = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const sets: FoundSet[] = [];
  const unrecognized: string[] = [];
  for (const subfolder of subfolders) {
    const set = await readSetFolder(path.join(folder, subfolder));
    if (set) sets.push(set);
    else unrecognized.push(subfolder);
  }
  return { sets, unrecognized };
}

async function readSetFolder(folder: string): Promise<FoundSet | undefined> {
  const names = (await readdir(folder)).filter((name) => /\.(?:csv|json)$/i.test(name)).sort();
  const files = await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(path.join(folder, name), 'utf8') })),
  );
  return detectSet(files) === undefined ? undefined : { name: path.basename(path.resolve(folder)), files };
}
