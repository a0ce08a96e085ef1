/** What a log may say of an error. */
export interface DescribedError {
  readonly type: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly frames: readonly string[];
  readonly cause?: DescribedError;
}

/**
 * Tells an error by its type, its code and where it happened, never by its message: messages of the database and of
 * parsers repeat the values they stumbled on, which are somebody's.
 */
export function describeError(thrown: unknown, depth = 0): DescribedError {
  if (!(thrown instanceof Error)) return { type: typeof thrown, frames: [] };
  const { code, constraint } = thrown as { code?: unknown; constraint?: unknown };
  return {
    type: thrown.name,
    ...(typeof code === 'string' && { code }),
    ...(typeof constraint === 'string' && { constraint }),
    frames: (thrown.stack ?? '')
      .split('\n')
      .filter((text) => text.startsWith('    at '))
      .slice(0, 12),
    ...(thrown.cause !== undefined && depth < 3 && { cause: describeError(thrown.cause, depth + 1) }),
  };
}
