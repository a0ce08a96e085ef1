import { TRPCError } from '@trpc/server';
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server/rpc';
import type { ErrorCode } from '@fil/vocabulary/codes';

/** The one table between our codes and the transport's. */
const transportCodes: Partial<Record<ErrorCode, TRPC_ERROR_CODE_KEY>> = {
  notFound: 'NOT_FOUND',
  unauthenticated: 'UNAUTHORIZED',
  invalidInput: 'BAD_REQUEST',
  rateLimited: 'TOO_MANY_REQUESTS',
  tooLarge: 'PAYLOAD_TOO_LARGE',
  unavailable: 'SERVICE_UNAVAILABLE',
};

/** Codes that only the transport raises by itself, and what they are to a caller. */
const raisedByTransport: Partial<Record<TRPC_ERROR_CODE_KEY, ErrorCode>> = {
  PARSE_ERROR: 'invalidInput',
  METHOD_NOT_SUPPORTED: 'invalidInput',
  UNSUPPORTED_MEDIA_TYPE: 'invalidInput',
};

/** What went wrong, to throw from a procedure. It carries a code and no sentence: the element makes that. */
export function failure(code: Exclude<ErrorCode, 'upgradeRequired'>): TRPCError {
  return new TRPCError({ code: transportCodes[code] ?? 'INTERNAL_SERVER_ERROR', message: code });
}

export function codeOf(error: TRPCError): ErrorCode {
  for (const [code, transportCode] of Object.entries(transportCodes)) {
    if (transportCode === error.code) return code as ErrorCode;
  }
  return raisedByTransport[error.code] ?? 'unexpected';
}

/** Whether trying again later may help: the database is away, starting, stopping or full. */
export function isPassing(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const code = 'code' in cause ? String(cause.code) : '';
  return (
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'].includes(code) ||
    // Classes 08 (connection), 53 (out of resources) and 57P (operator intervention).
    /^(08|53|57P)/.test(code) ||
    /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error/i.test(
      cause.message,
    )
  );
}
