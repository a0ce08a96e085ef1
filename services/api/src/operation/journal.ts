import { createHash, randomBytes } from 'node:crypto';
import type { Instant, Operation, Uuid } from '@fil/vocabulary/types';
import { canonicalJson } from './canonical.ts';

/** An operation as it was said: by whom, about which file. What a commitment commits to. */
export interface SaidOperation {
  /** Besides what people send, the operator's own `erasure`, which is no fact. */
  readonly operation: Omit<Operation, 'entity'> & {
    readonly entity: { readonly kind: string; readonly id: string };
  };
  readonly fileId: Uuid;
  /** Null for an act of the operator. */
  readonly professionalId: Uuid | null;
}

/** One link of a file's chain. It holds no content: erasing a fact and its salt leaves the chain whole. */
export interface JournalLink {
  readonly fileId: Uuid;
  readonly sequence: number;
  readonly operationId: Uuid;
  readonly commitment: string;
  readonly at: Instant;
}

/** Hash before the first link of a file, in hexadecimal as all hashes here. */
export const beforeFirstLink = '0'.repeat(64);

export const newSalt = (): string => randomBytes(16).toString('hex');

/** sha256(salt ‖ canonical content): proves the content to whoever has both, tells nothing to whoever has neither. */
export function commitmentOf(said: SaidOperation, salt: string): string {
  // The database keeps moments to the millisecond: the same moment must give the same bytes read back.
  const claimedAt = new Date(said.operation.claimedAt).toISOString();
  const content = canonicalJson({
    ...said.operation,
    claimedAt,
    fileId: said.fileId,
    professionalId: said.professionalId,
  });
  return createHash('sha256').update(Buffer.from(salt, 'hex')).update(content).digest('hex');
}

/** sha256(previous hash ‖ canonical link): a changed, missing or displaced link changes every hash after it. */
export function linkHash(previousHash: string, link: JournalLink): string {
  return createHash('sha256')
    .update(Buffer.from(previousHash, 'hex'))
    .update(canonicalJson(link))
    .digest('hex');
}
