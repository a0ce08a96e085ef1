import { isCircleKind } from '@fil/rules';
import type { Instant, Operation, OperationResult } from '@fil/vocabulary/types';
import type { Transaction } from '../database/index.ts';
import type { OpenFile } from '../file/open-file.ts';
import type { Begun } from '../instrument/instruments.ts';
import { instrumentsOf } from '../instrument/own-instruments.ts';
import { loadFile } from './load-file.ts';
import type { LoadedFile } from './load-file.ts';
import { keep } from './store.ts';
import { WriteDesk } from './write-desk.ts';

/** An operation and the service's own moment for it. */
export interface DatedOperation {
  readonly operation: Operation;
  readonly at: Instant;
}

export interface Written {
  /** One per operation, in their order. */
  readonly results: readonly OperationResult[];
  /** Whether anything of the file changed. */
  readonly changed: boolean;
  /** Whether any fact of the circle changed, and so who may read. */
  readonly circleChanged: boolean;
}

export interface WritingOptions {
  /** Written by a procedure of the service (`referral.send`, `emergency.open`…), not by hand: see `refusesCircle`. */
  readonly byService?: boolean;
}

/**
 * Judges and keeps operations in an opened file, within the transaction at hand. What they leave to be computed again is
 * for the caller to `settle`, once, when all is written.
 */
export async function writeOperations(
  transaction: Transaction,
  file: OpenFile,
  dated: readonly DatedOperation[],
  { byService = false }: WritingOptions = {},
): Promise<Written> {
  const { loaded, author } = await loadFile(
    transaction,
    file,
    dated.map(({ operation }) => operation),
  );
  const instruments = await instrumentsOf(transaction, evaluationsMet(loaded, dated));
  const desk = new WriteDesk({ file, loaded, author, instruments, byService });
  const results = dated.map(({ operation, at }) => desk.take(operation, at));
  await keep(transaction, file, desk);
  return {
    results,
    changed: desk.journal.length > 0,
    circleChanged: desk.changedStates.some(({ kind }) => isCircleKind(kind)),
  };
}

/** Evaluations that the operations are about, hang on or begin; what an operation says is not checked yet. */
function evaluationsMet({ states }: LoadedFile, dated: readonly DatedOperation[]): readonly Begun[] {
  const said = [
    ...states.flatMap(({ kind, fact }) => (kind === 'evaluation' ? [fact] : [])),
    ...dated.flatMap(({ operation: { entity, path, value } }) =>
      entity.kind === 'evaluation' && path === '' ? [value] : [],
    ),
  ];
  return said.filter(isBegun);
}

function isBegun(value: unknown): value is Begun {
  if (typeof value !== 'object' || value === null) return false;
  const { instrument, instrumentVersion } = value as Partial<Record<keyof Begun, unknown>>;
  return typeof instrument === 'string' && typeof instrumentVersion === 'string';
}
