import type { Purpose, RefusalRule } from '@fil/vocabulary/codes';
import type { Operation, OperationSubmitAnswer, PersonReference, Uuid } from '@fil/vocabulary/types';

/**
 * Where what was written and not yet sent is kept.
 * - `kept`: on this device, encrypted; it survives the page, the browser and the network
 * - `memoryOnly`: this page alone has it: the device keeps nothing (private browsing, a frame without storage…)
 * - `full`: the device has no room left for the newest of it, which this page alone has
 * - `cleared`: the device's store was emptied while in use; what this page still had was kept again
 */
export type StorageState = 'kept' | 'memoryOnly' | 'full' | 'cleared';

/** One operation that waits, as a device keeps it. */
export interface KeptOperation {
  readonly operation: Operation;
  readonly person: PersonReference;
  readonly purpose: Purpose;
  /** Operations leave in this order. */
  readonly order: number;
  /** An earlier one of the same author, for the same field: its answer gives the version that this one replaces. */
  readonly after?: Uuid;
  /** It may have reached the service: its content may change no more. */
  readonly attempted: boolean;
  /** The service would not have it: it stays, apart, until its author writes anew or gives it up. */
  readonly refused?: { readonly rule: RefusalRule; readonly detail?: string };
}

/** What a queue tells whoever keeps its operations, and the other way round. */
export interface OutboxListener {
  /** This page sends from now on, for every page of the browser. */
  readonly leads: () => void;
  /** Another page keeps something new. */
  readonly kept: () => void;
  /** Another page had answers from the service. */
  readonly answered: (answer: OperationSubmitAnswer) => void;
  /** `state` is another. */
  readonly changed: () => void;
}

/** Keeps operations outside the page. Made by `offline/`, loaded when there is something to keep or to find again. */
export interface Outbox {
  readonly state: StorageState;
  /** One page of the browser sends, the others keep. */
  readonly leads: boolean;
  load(): Promise<readonly KeptOperation[]>;
  /** All of it or nothing; answers whether the device took it. Never rejects. */
  write(puts: readonly KeptOperation[], removes: readonly Uuid[]): Promise<boolean>;
  /** Resolves when everything asked so far is on the disk, or could not be. */
  written(): Promise<void>;
  /** Tells the other pages what the service answered. */
  tell(answer: OperationSubmitAnswer): void;
  close(): void;
}
