import { projectCircle } from '../circle/project-circle.ts';
import type { Transaction } from '../database/index.ts';
import { recomputeAttention } from '../file/attention.ts';
import type { OpenFile } from '../file/open-file.ts';
import type { Written } from './write-operations.ts';

/**
 * What every write leaves to be computed again, within its transaction: what waits, and, when the circle was written,
 * who may read. Nothing may be read or written after it: the writer's own access may have ended with it.
 */
export async function settle(
  transaction: Transaction,
  file: OpenFile,
  { changed, circleChanged }: Pick<Written, 'changed' | 'circleChanged'>,
): Promise<void> {
  if (changed) await recomputeAttention(transaction, file);
  if (circleChanged) await projectCircle(transaction, file);
}
