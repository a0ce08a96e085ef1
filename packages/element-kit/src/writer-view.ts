import type { FilError, StorageState } from '@fil/connection';
import type { Instant, OperationResult } from '@fil/vocabulary/types';

/** `waiting`: the service cannot be reached; `refused`: something sent last was not taken. */
export type WriterState = 'idle' | 'waiting' | 'sending' | 'saved' | 'refused';

export type Refusal = Extract<OperationResult, { readonly outcome: 'refused' }>;
export type ClashResult = Extract<OperationResult, { readonly outcome: 'clash' }>;

/** What a screen shows of a writer. */
export interface WriterView {
  readonly state: WriterState;
  /** What came back refused from the last submission that was answered. */
  readonly refusals: readonly Refusal[];
  /** Fields that somebody else changed meanwhile: both values are kept until a person chooses. */
  readonly clashes: readonly ClashResult[];
  /** Why the last submission was not taken at all. */
  readonly error: FilError | undefined;
  /** When the last accepted operation was recorded. */
  readonly savedAt: Instant | undefined;
  /** Operations of this element that the service has not recorded. */
  readonly pending: number;
  /** All of them would outlive this page: the device has them. */
  readonly keptHere?: boolean;
  /** How the device keeps; absent where nothing is kept. */
  readonly storage?: StorageState | undefined;
  /** Waits for its session rather than for the network. */
  readonly waitsForSession: boolean;
}
