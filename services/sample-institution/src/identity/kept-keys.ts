import { createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'jose';

/** An ES256 signing key that is the same at every start. */
export interface KeptKey {
  readonly kid: string;
  readonly privateJwk: JWK;
  readonly publicJwk: JWK;
}

/**
 * Reads the key called `name` from `folder`, or makes it once (readable by its owner only).
 * @throws when the folder cannot be written or the file is not a key.
 */
export function keptKey(folder: string, name: string): KeptKey {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${name}.json`);
  const jwk = readJwk(path) ?? makeJwk(path);
  const { kid, kty, crv, x, y, use, alg } = jwk;
  return {
    kid: kid ?? name,
    privateJwk: jwk,
    publicJwk: { kty, crv, x, y, kid, use, alg } as JWK,
  };
}

function readJwk(path: string): JWK | undefined {
  try {
    const jwk = JSON.parse(readFileSync(path, 'utf8')) as JWK;
    createPublicKey({ key: jwk, format: 'jwk' });
    return jwk;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function makeJwk(path: string): JWK {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk: JWK = {
    ...privateKey.export({ format: 'jwk' }),
    kid: randomUUID(),
    use: 'sig',
    alg: 'ES256',
  } as JWK;
  writeFileSync(path, JSON.stringify(jwk), { mode: 0o600, flag: 'wx' });
  return jwk;
}
