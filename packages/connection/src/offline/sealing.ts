import { base64Url, randomBytes, textOf, utf8 } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import { DeviceProblem } from './problem.ts';

/** Version of what is inside a sealed record; older ones are read as long as a migration knows them. */
export const recordSchema = 1;

const nonceBytes = 12;
export const rootBytes = 32;

/** What is written of one record: nothing of it can be read, nor told from another, without the key. */
export interface SealedRecord {
  readonly schema: number;
  readonly nonce: Bytes;
  readonly sealed: Bytes;
}

/** A record's place on the disk: which store and which key, both as keyed digests. */
export interface SealedName {
  readonly store: string;
  readonly key: string;
}

async function hkdf(secret: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey', 'deriveBits']);
}

const derivation = (purpose: string): HkdfParams => ({
  name: 'HKDF',
  hash: 'SHA-256',
  salt: new Uint8Array(),
  info: utf8(`fil/device/1/${purpose}`),
});

/** Bytes that follow from a secret for one purpose, and tell nothing of it or of the others. */
export async function derivedBytes(secret: Bytes, purpose: string): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.deriveBits(derivation(purpose), await hkdf(secret), 256));
}

/**
 * Seals records with AES-256-GCM, a fresh nonce each, bound to vault, place and schema version: a record moved to
 * another place does not open. Names are HMAC-SHA-256. The keys cannot be exported from the browser.
 */
export class Sealing {
  readonly #vault: string;
  readonly #records: CryptoKey;
  readonly #names: CryptoKey;

  private constructor(vault: string, records: CryptoKey, names: CryptoKey) {
    this.#vault = vault;
    this.#records = records;
    this.#names = names;
  }

  /** `root`: the vault's data key, 32 random bytes. */
  static async of(vault: string, root: Bytes): Promise<Sealing> {
    const from = await hkdf(root);
    const aes = { name: 'AES-GCM', length: 256 };
    const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 };
    return new Sealing(
      vault,
      await crypto.subtle.deriveKey(derivation('records'), from, aes, false, ['encrypt', 'decrypt']),
      await crypto.subtle.deriveKey(derivation('names'), from, hmac, false, ['sign']),
    );
  }

  async nameOf(store: string, key: string): Promise<SealedName> {
    const digest = async (text: string): Promise<string> =>
      base64Url(new Uint8Array(await crypto.subtle.sign('HMAC', this.#names, utf8(text))).slice(0, 16));
    return { store: await digest(store), key: await digest(JSON.stringify([store, key])) };
  }

  async seal(name: SealedName, content: unknown): Promise<SealedRecord> {
    const nonce = randomBytes(nonceBytes);
    const algorithm = this.#algorithm(name, nonce, recordSchema);
    const plain = utf8(JSON.stringify(content));
    const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm, this.#records, plain));
    return { schema: recordSchema, nonce, sealed };
  }

  /** @throws DeviceProblem `wrongSecret` for what this vault did not seal, in this place. */
  async open(name: SealedName, { schema, nonce, sealed }: SealedRecord): Promise<unknown> {
    try {
      const algorithm = this.#algorithm(name, nonce, schema);
      return JSON.parse(textOf(await crypto.subtle.decrypt(algorithm, this.#records, sealed)));
    } catch (thrown) {
      throw new DeviceProblem('wrongSecret', thrown);
    }
  }

  #algorithm({ store, key }: SealedName, iv: Bytes, schema: number): AesGcmParams {
    return { name: 'AES-GCM', iv, additionalData: utf8(JSON.stringify([this.#vault, store, key, schema])) };
  }
}
