import { errorCodes } from '@fil/vocabulary/codes';
import type { ErrorCode } from '@fil/vocabulary/codes';

export type FilErrorCode = ErrorCode | 'offline' | 'sessionExpired';

/** Two versions of this module may meet on one page: the brand is shared through the global symbol registry. */
const brand = Symbol.for('fil.error');

/** What went wrong, as a stable code. The sentence is made late, in the reader's language. */
export class FilError extends Error {
  readonly code: FilErrorCode;
  /** What the service's journal calls this failure, for a call to support. */
  readonly reference?: string;

  constructor(code: FilErrorCode, options: { readonly reference?: string; readonly cause?: unknown } = {}) {
    super(code, 'cause' in options ? { cause: options.cause } : undefined);
    this.name = 'FilError';
    this.code = code;
    if (options.reference !== undefined) this.reference = options.reference;
    Object.defineProperty(this, brand, { value: true });
  }
}

/** Recognises a {@link FilError}, also one made by another version of this module. */
export function isFilError(thrown: unknown): thrown is FilError {
  return typeof thrown === 'object' && thrown !== null && brand in thrown;
}

const codeOfStatus: Readonly<Record<number, FilErrorCode>> = {
  400: 'invalidInput',
  401: 'unauthenticated',
  403: 'notFound',
  404: 'notFound',
  412: 'upgradeRequired',
  413: 'tooLarge',
  422: 'invalidInput',
  426: 'upgradeRequired',
  429: 'rateLimited',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

/** What an HTTP status says by itself, without a word of the service: a 404 is then a wrong address, not an absent file. */
export function errorOfStatus(status: number): FilError {
  const code = codeOfStatus[status] ?? 'unexpected';
  return new FilError(code === 'notFound' ? 'unexpected' : code);
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function isErrorCode(value: unknown): value is ErrorCode {
  return (errorCodes as readonly unknown[]).includes(value);
}

/**
 * Makes a {@link FilError} of what the tRPC client threw: our own code when the service gave one (`data.filCode`),
 * else what its HTTP status says, else what the platform says of the network.
 */
export function toFilError(thrown: unknown): FilError {
  if (isFilError(thrown)) return thrown;
  const error = record(thrown);
  if (isFilError(error['cause'])) return error['cause'];

  const data = record(error['data']);
  const reference = typeof data['reference'] === 'string' ? { reference: data['reference'] } : {};
  if (isErrorCode(data['filCode'])) return new FilError(data['filCode'], { ...reference, cause: thrown });

  const status = Number(data['httpStatus'] ?? record(record(error['meta'])['response'])['status']);
  if (Number.isInteger(status) && status >= 400) {
    return new FilError(codeOfStatus[status] ?? 'unexpected', { ...reference, cause: thrown });
  }
  return new FilError(isNetworkFailure(thrown) ? 'offline' : 'unexpected', { cause: thrown });
}

/** `fetch` rejects with a TypeError when nothing answered; the tRPC client wraps it. */
export function isNetworkFailure(thrown: unknown): boolean {
  return thrown instanceof TypeError || record(thrown)['cause'] instanceof TypeError;
}

/** The caller gave up through its AbortSignal. */
export function isAborted(thrown: unknown): boolean {
  return record(thrown)['name'] === 'AbortError' || record(record(thrown)['cause'])['name'] === 'AbortError';
}
