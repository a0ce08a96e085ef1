import { createHash } from 'node:crypto';
import { open, readdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import type { JSONWebKeySet } from 'jose';

const digits = 8;
const name = /^root-(\d{8,})\.json$/;
const publicKeysName = 'public-keys.json';
const everybodyReads = 0o444;

/** sha256 of the bytes of a root's file, in hexadecimal. */
export const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

export const rootFileName = (number: number): string => `root-${String(number).padStart(digits, '0')}.json`;

/** Numbers of the roots in a folder, in order. None when there is no such folder. */
export async function rootNumbers(folder: string): Promise<readonly number[]> {
  const names = await readdir(folder).catch((failure: NodeJS.ErrnoException) => {
    if (failure.code === 'ENOENT') return [];
    throw failure;
  });
  return names
    .flatMap((one) => {
      const number = name.exec(one)?.[1];
      return number === undefined ? [] : [Number(number)];
    })
    .sort((left, right) => left - right);
}

/** The bytes of one root; undefined when its file is not there. */
export async function readRootFile(folder: string, number: number): Promise<Buffer | undefined> {
  return readFile(path.join(folder, rootFileName(number))).catch((failure: NodeJS.ErrnoException) => {
    if (failure.code === 'ENOENT') return undefined;
    throw failure;
  });
}

export async function writeRootFile(folder: string, number: number, bytes: Buffer): Promise<void> {
  await writeWhole(folder, rootFileName(number), bytes);
}

/** Beside the roots, what an auditor takes away once, by a safe way, to verify them ever after. */
export async function writePublicKeys(folder: string, keys: JSONWebKeySet): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify(keys, undefined, 2)}\n`);
  const kept = await readFile(path.join(folder, publicKeysName)).catch(() => undefined);
  if (!kept?.equals(bytes)) await writeWhole(folder, publicKeysName, bytes);
}

/** Whole and on disk, or not there at all, whenever the machine stops. */
async function writeWhole(folder: string, fileName: string, bytes: Buffer): Promise<void> {
  const unfinished = path.join(folder, `.${fileName}.${process.pid}`);
  const file = await open(unfinished, 'w', everybodyReads);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path.join(folder, fileName));
  await syncFolder(folder);
}

/** The new name is on disk too. Windows cannot open a folder, and needs no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const opened = await open(folder, 'r');
  await opened.sync().finally(() => opened.close());
}
