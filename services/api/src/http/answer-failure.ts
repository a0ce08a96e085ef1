import type { Response } from 'express';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import type { ErrorCode } from '@fil/vocabulary/codes';

/** Status and transport code of what is refused before any procedure is reached. */
const answers = {
  unauthenticated: { status: 401, code: 'UNAUTHORIZED' },
  invalidInput: { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' },
  tooLarge: { status: 413, code: 'PAYLOAD_TOO_LARGE' },
  rateLimited: { status: 429, code: 'TOO_MANY_REQUESTS' },
  upgradeRequired: { status: 426, code: 'PRECONDITION_FAILED' },
  notFound: { status: 404, code: 'NOT_FOUND' },
  unavailable: { status: 503, code: 'SERVICE_UNAVAILABLE' },
  unexpected: { status: 500, code: 'INTERNAL_SERVER_ERROR' },
} as const satisfies Partial<
  Record<ErrorCode, { status: number; code: keyof typeof TRPC_ERROR_CODES_BY_KEY }>
>;

/** Answers in the shape that the tRPC client reads, so that a caller meets one kind of failure only. */
export function answerFailure(response: Response, filCode: keyof typeof answers, reference?: string): void {
  const { status, code } = answers[filCode];
  response.status(status).json({
    error: {
      code: TRPC_ERROR_CODES_BY_KEY[code],
      message: filCode,
      data: { code, httpStatus: status, filCode, ...(reference !== undefined && { reference }) },
    },
  });
}
