import { base64Url, randomBytes, utf8 } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import { DeviceProblem } from './problem.ts';
import { derivedBytes, rootBytes } from './sealing.ts';

/** Seconds of a laptop's work per guess, and more than OWASP's 600 000 for SHA-256. */
export const passphraseIterations = 600_000;
export const shortestPassphrase = 12;

/** How a vault's data key is wrapped. None of it opens anything by itself. */
export type Custody =
  | { readonly kind: 'account' }
  | { readonly kind: 'passphrase'; readonly salt: Bytes; readonly iterations: number }
  | { readonly kind: 'authenticator'; readonly salt: Bytes; readonly credential: Bytes };

/** One key and what it closes, as it stands on the disk. */
export interface Vault {
  /** Says nothing of whose it is. */
  readonly id: string;
  readonly custody: Custody;
  /** Version of the wrapping; another way to wrap is another number. */
  readonly keyVersion: number;
  readonly nonce: Bytes;
  readonly wrapped: Bytes;
  /** For a visit: milliseconds of the epoch on the device's clock after which it is refused and erased. */
  readonly expires?: number;
  readonly made?: number;
  /** For a visit: by what the service's register knows it. */
  readonly copy?: CopyInRegister;
  /** For a visit: how many records it was prepared with; what is beyond them was written on the visit. */
  readonly taken?: number;
}

/** How a copy is named to the service before anybody is signed in. None of it opens anything. */
export interface CopyInRegister {
  readonly id: string;
  readonly service: string;
  readonly contactKey: string;
}

const keyVersion = 1;

async function wrappingKey(secret: Bytes): Promise<CryptoKey> {
  const bytes = await derivedBytes(secret, 'wrap');
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

const binding = (id: string, iv: Bytes, version: number): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: utf8(JSON.stringify(['fil/vault', id, version])),
});

/** Makes a vault with a new data key, which is given beside it. */
export async function makeVault(
  id: string,
  custody: Custody,
  secret: Bytes,
  life: Pick<Vault, 'expires' | 'made' | 'copy' | 'taken'> = {},
): Promise<{ readonly vault: Vault; readonly root: Bytes }> {
  const root = randomBytes(rootBytes);
  const nonce = randomBytes(12);
  const key = await wrappingKey(secret);
  const wrapped = new Uint8Array(await crypto.subtle.encrypt(binding(id, nonce, keyVersion), key, root));
  return { vault: { id, custody, keyVersion, nonce, wrapped, ...life }, root };
}

/** The data key. @throws DeviceProblem `wrongSecret` */
export async function unwrapVault(
  { id, nonce, wrapped, keyVersion: version }: Vault,
  secret: Bytes,
): Promise<Bytes> {
  try {
    const key = await wrappingKey(secret);
    return new Uint8Array(await crypto.subtle.decrypt(binding(id, nonce, version), key, wrapped));
  } catch (thrown) {
    throw new DeviceProblem('wrongSecret', thrown);
  }
}

/** The name of an account's vault follows from its secret: whoever lacks it cannot even find it. */
export async function accountVaultId(secret: Bytes): Promise<string> {
  return base64Url((await derivedBytes(secret, 'name')).slice(0, 16));
}

/**
 * What a passphrase is worth as a secret: PBKDF2-SHA-256 over its characters (Unicode NFKC, so that another keyboard
 * gives the same). Its cost is what slows guessing down.
 * @throws DeviceProblem `passphraseTooShort`
 */
export async function passphraseSecret(passphrase: string, salt: Bytes, iterations: number): Promise<Bytes> {
  const text = passphrase.normalize('NFKC');
  if ([...text].length < shortestPassphrase) throw new DeviceProblem('passphraseTooShort');
  const key = await crypto.subtle.importKey('raw', utf8(text), 'PBKDF2', false, ['deriveBits']);
  const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, 256));
}
