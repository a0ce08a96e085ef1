import { prepared } from '../database/index.ts';
import type { Transaction } from '../database/index.ts';

const enterStatement = prepared('recompute.enter', `select set_config('role', 'fil_recompute', true)`);
const leaveStatement = prepared('recompute.leave', `select set_config('role', 'none', true)`);

/**
 * Works under the role that reads all facts of the opened file, whoever writes: limited to this file, for the length
 * of `work`. A failure ends the transaction, and the role with it.
 */
export async function asRecompute<Result>(
  transaction: Transaction,
  work: () => Promise<Result>,
): Promise<Result> {
  await transaction.query(enterStatement);
  const result = await work();
  await transaction.query(leaveStatement);
  return result;
}
