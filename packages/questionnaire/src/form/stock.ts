import type { CompiledOption } from './compiled-item.ts';
import type { Program } from './program.ts';

/** A value set as far as it is here. */
export interface StockedValueSet {
  readonly state: 'ready' | 'loading' | 'unreachable';
  readonly options: readonly CompiledOption[];
  /** There are more than these: look for the others by their words. */
  readonly isPartial?: boolean;
}

/** What of a form came after it was read: its compiled expressions, its value sets. Sessions hear of it. */
export class Stock {
  program: Program | undefined;
  readonly valueSets = new Map<string, StockedValueSet>();
  readonly #listeners = new Set<(what: Arrival) => void>();

  arrived(what: Arrival): void {
    for (const listener of this.#listeners) listener(what);
  }

  listen(listener: (what: Arrival) => void): void {
    this.#listeners.add(listener);
  }

  /** Nothing more will come: whoever listened may be forgotten. */
  close(): void {
    this.#listeners.clear();
  }
}

export type Arrival =
  { readonly program: Program } | { readonly valueSet: string } | { readonly pattern: true };
