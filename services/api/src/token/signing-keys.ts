import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { exportJWK, generateKeyPair, importJWK } from 'jose';
import type { CryptoKey, JSONWebKeySet, JWK } from 'jose';
import { openFolder, writeSecret } from '../startup/folders.ts';

export const signingAlgorithm = 'ES256';

/** Keys of our own tokens. Every node that shares the folder signs and trusts the same ones. */
export interface SigningKeys {
  /** Signs new tokens. */
  readonly current: { readonly kid: string; readonly privateKey: CryptoKey };
  /** Public parts of all keys kept, so that a token signed before a rotation stays good until it expires. */
  readonly published: JSONWebKeySet;
}

const prefix = 'signing-';

/** Opens the keys kept in `folder`, each in a file only its owner may read; makes the first one. The last by name signs. */
export async function openSigningKeys(folder: string): Promise<SigningKeys> {
  await openFolder(folder);
  const kept = await readKeys(folder);
  if (kept.length === 0) kept.push(await makeKey(folder));
  const newest = kept.at(-1) as JWK & { kid: string };
  const privateKey = (await importJWK(newest, signingAlgorithm)) as CryptoKey;
  return { current: { kid: newest.kid, privateKey }, published: { keys: kept.map(publicPart) } };
}

/** Public parts of the keys kept in `folder`, for whoever only verifies: makes nothing. None when there is no such folder. */
export async function keptPublicKeys(folder: string): Promise<JSONWebKeySet> {
  const kept = await readKeys(folder).catch((failure: NodeJS.ErrnoException) => {
    if (failure.code === 'ENOENT') return [];
    throw failure;
  });
  return { keys: kept.map(publicPart) };
}

async function readKeys(folder: string): Promise<JWK[]> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(prefix)).sort();
  return Promise.all(
    names.map(async (name) => JSON.parse(await readFile(path.join(folder, name), 'utf8')) as JWK),
  );
}

/** Adds a key, which signs from the next opening on; the ones before go on being published. */
export async function addSigningKey(folder: string): Promise<void> {
  await openFolder(folder);
  const names = (await readdir(folder)).filter((name) => name.startsWith(prefix)).sort();
  const last = Number(names.at(-1)?.slice(prefix.length, -'.json'.length) ?? 0);
  await makeKey(folder, last + 1);
}

async function makeKey(folder: string, number = 1): Promise<JWK> {
  const { privateKey } = await generateKeyPair(signingAlgorithm, { extractable: true });
  const jwk: JWK = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: signingAlgorithm, use: 'sig' };
  await writeSecret(
    path.join(folder, `${prefix}${String(number).padStart(4, '0')}.json`),
    JSON.stringify(jwk),
  );
  return jwk;
}

function publicPart({ d: _privatePart, ...jwk }: JWK): JWK {
  return jwk;
}
