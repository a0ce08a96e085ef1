import { randomBytes } from '../bytes.ts';
import type { Bytes } from '../bytes.ts';
import { DeviceProblem } from '../problem.ts';

/** ES256, RS256 and EdDSA: the signature proves nothing to anybody here, but a credential must have a kind. */
const algorithms = [-7, -257, -8];

/**
 * Whether the device itself can close a visit: it recognises its user (finger, face, code), and the page has a name that
 * a credential may be bound to, which an address of numbers is not.
 */
export async function hasAuthenticator(): Promise<boolean> {
  if (typeof PublicKeyCredential === 'undefined' || !isDomain(location.hostname)) return false;
  const capabilities = (await PublicKeyCredential.getClientCapabilities?.().catch(() => undefined)) as
    Readonly<Record<string, boolean>> | undefined;
  if (capabilities?.['extension:prf'] === false) return false;
  return PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable().catch(() => false);
}

const isDomain = (host: string): boolean => !/^[\d.]+$/.test(host) && !host.startsWith('[');

/** A credential of this device, and what its pseudo-random function makes of the salt. @throws DeviceProblem `authenticatorRefused` */
export async function makeAuthenticator(
  name: string,
  salt: Bytes,
): Promise<{ readonly credential: Bytes; readonly secret: Bytes }> {
  const made = await asked(() =>
    navigator.credentials.create({
      publicKey: {
        challenge: randomBytes(32),
        rp: { name },
        user: { id: randomBytes(16), name, displayName: name },
        pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key' as const, alg })),
        authenticatorSelection: { authenticatorAttachment: 'platform', userVerification: 'required' },
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  );
  const credential = new Uint8Array(made.rawId);
  // Some authenticators give it only once they are asked anew.
  return { credential, secret: secretIn(made) ?? (await authenticatorSecret(credential, salt)) };
}

/** @throws DeviceProblem `authenticatorRefused` */
export async function authenticatorSecret(credential: Bytes, salt: Bytes): Promise<Bytes> {
  const given = await asked(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: randomBytes(32),
        allowCredentials: [{ type: 'public-key', id: credential }],
        userVerification: 'required',
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  );
  const secret = secretIn(given);
  if (!secret) throw new DeviceProblem('authenticatorRefused');
  return secret;
}

async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  try {
    const credential = await ask();
    if (credential) return credential as PublicKeyCredential;
  } catch (thrown) {
    throw new DeviceProblem('authenticatorRefused', thrown);
  }
  throw new DeviceProblem('authenticatorRefused');
}

function secretIn(credential: PublicKeyCredential): Bytes | undefined {
  const first = credential.getClientExtensionResults().prf?.results?.first;
  if (first === undefined) return undefined;
  return first instanceof ArrayBuffer ? new Uint8Array(first) : new Uint8Array(first.buffer as ArrayBuffer);
}
