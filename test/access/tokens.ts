/** Tokens that are good but for one thing, signed with the service's own key. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeJwt, decodeProtectedHeader, importJWK, SignJWT } from 'jose';
import type { JWK } from 'jose';

/** @param changes claims that replace those of the good token. */
export async function spoiled(
  good: string,
  varFolder: string,
  changes: Readonly<Record<string, unknown>>,
): Promise<string> {
  const { alg = '', ...header } = decodeProtectedHeader(good);
  const key = JSON.parse(await readFile(path.join(varFolder, 'keys', 'signing-0001.json'), 'utf8')) as JWK;
  return new SignJWT({ ...decodeJwt(good), ...changes })
    .setProtectedHeader({ ...header, alg })
    .sign(await importJWK(key, alg));
}
