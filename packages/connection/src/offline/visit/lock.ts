import { randomBytes } from '../bytes.ts';
import type { Bytes } from '../bytes.ts';
import { DeviceProblem } from '../problem.ts';
import { passphraseIterations, passphraseSecret } from '../vault.ts';
import type { Custody } from '../vault.ts';
import { authenticatorSecret, makeAuthenticator } from './authenticator.ts';

/** How a visit is closed: what is written of it on the disk, and the secret that is not. */
export interface Lock {
  readonly custody: Custody;
  readonly secret: Bytes;
}

/** What the worker knows. @throws DeviceProblem `passphraseTooShort` */
export async function passphraseLock(passphrase: string): Promise<Lock> {
  const salt = randomBytes(16);
  const secret = await passphraseSecret(passphrase, salt, passphraseIterations);
  return { custody: { kind: 'passphrase', salt, iterations: passphraseIterations }, secret };
}

/** What the device itself proves once it recognised the worker. @throws DeviceProblem `authenticatorRefused` */
export async function authenticatorLock(name: string): Promise<Lock> {
  const salt = randomBytes(32);
  const { credential, secret } = await makeAuthenticator(name, salt);
  return { custody: { kind: 'authenticator', salt, credential }, secret };
}

/** The secret of a closed visit. @throws DeviceProblem `wrongSecret`, `authenticatorRefused`, `unknownVault` */
export function secretOf(custody: Custody, passphrase: string): Promise<Bytes> {
  switch (custody.kind) {
    case 'passphrase':
      // Too short to be it: said as any other wrong one.
      return passphraseSecret(passphrase.padEnd(12, '\0'), custody.salt, custody.iterations);
    case 'authenticator':
      return authenticatorSecret(custody.credential, custody.salt);
    default:
      return Promise.reject(new DeviceProblem('unknownVault'));
  }
}
