/**
 * Why the device's store cannot be used.
 * - `unavailable`: the browser gives none here
 * - `full`: no room
 * - `cleared`: emptied while in use
 * - `unknownVault`: nothing prepared under that name
 * - `wrongSecret`: the passphrase or the authenticator is not the one it was closed with
 * - `expired`: its time is over; it was erased
 * - `authenticatorRefused`: the device did not recognise its user, or proves nothing that can close a visit
 * - `passphraseTooShort`: fewer than {@link shortestPassphrase} characters
 */
export type DeviceProblemCode =
  | 'unavailable'
  | 'full'
  | 'cleared'
  | 'unknownVault'
  | 'wrongSecret'
  | 'expired'
  | 'authenticatorRefused'
  | 'passphraseTooShort';

export class DeviceProblem extends Error {
  readonly code: DeviceProblemCode;

  constructor(code: DeviceProblemCode, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = 'DeviceProblem';
    this.code = code;
  }
}

/** What the platform threw, as a code. */
export function deviceProblem(thrown: unknown): DeviceProblem {
  if (thrown instanceof DeviceProblem) return thrown;
  const name = (thrown as { readonly name?: unknown } | null)?.name;
  return new DeviceProblem(name === 'QuotaExceededError' ? 'full' : 'unavailable', thrown);
}
