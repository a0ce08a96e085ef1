import { createLocalJWKSet, FlattenedSign, flattenedVerify } from 'jose';
import type { FlattenedJWS, JSONWebKeySet } from 'jose';
import { signingAlgorithm } from '../token/signing-keys.ts';
import type { SigningKeys } from '../token/signing-keys.ts';
import { readRootContent } from './root.ts';
import type { RootContent } from './root.ts';

/** What the signature is made for: a token of ours never passes for a root. */
const rootType = 'fil-root+jws';

/** The bytes of a root's file: a JWS in its flattened JSON form (RFC 7515, 7.2.2), which any JOSE library verifies. */
export async function signRoot(content: RootContent, { current }: SigningKeys): Promise<Buffer> {
  const signed = await new FlattenedSign(Buffer.from(JSON.stringify(content)))
    .setProtectedHeader({ alg: signingAlgorithm, kid: current.kid, typ: rootType })
    .sign(current.privateKey);
  return Buffer.from(`${JSON.stringify(signed)}\n`);
}

export type RootReading =
  | { readonly outcome: 'signed'; readonly content: RootContent }
  | { readonly outcome: 'unreadable' | 'badSignature' };

/** Reads the bytes of a root's file, believing only what one of `keys` signed. */
export async function readSignedRoot(bytes: Buffer, keys: JSONWebKeySet): Promise<RootReading> {
  const parsed = parse(bytes);
  if (!parsed) return { outcome: 'unreadable' };
  const verified = await flattenedVerify(parsed, createLocalJWKSet(keys), {
    algorithms: [signingAlgorithm],
  }).catch(() => undefined);
  if (verified?.protectedHeader?.typ !== rootType) return { outcome: 'badSignature' };
  const content = readRootContent(Buffer.from(verified.payload).toString());
  return content ? { outcome: 'signed', content } : { outcome: 'unreadable' };
}

function parse(bytes: Buffer): FlattenedJWS | undefined {
  try {
    const value: unknown = JSON.parse(bytes.toString());
    const shaped = typeof value === 'object' && value !== null && 'payload' in value && 'signature' in value;
    return shaped ? (value as FlattenedJWS) : undefined;
  } catch {
    return undefined;
  }
}
