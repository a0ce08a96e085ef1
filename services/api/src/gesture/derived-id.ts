import { createHash } from 'node:crypto';
import type { Uuid } from '@fil/vocabulary/types';

/**
 * An identifier of an operation that one gesture makes beside its first: the same at every repetition of the gesture,
 * so that what was written once is recognised. A UUID of version 8 (RFC 9562, section 5.8), from SHA-256.
 */
export function derivedId(gesture: Uuid, name: string): Uuid {
  const hex = createHash('sha256').update(`${gesture} ${name}`).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
