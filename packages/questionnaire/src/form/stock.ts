import type { CompiledOption } from './compiled-item.ts';
import type { CellGraph } from './cell-graph.ts';

/** A value set as far as it is here. */
export interface StockedValueSet {
  readonly state: 'ready' | 'loading' | 'unreachable';
  readonly options: readonly CompiledOption[];
  /** There are more than these: look for the others by their words. */
  readonly isPartial?: boolean;
}

/** The compiled expressions of a form, as far as a form knows them: what runs them is a session's affair. */
export interface StockedProgram {
  readonly graph: CellGraph;
  run(surroundings: never): object;
}

/** What of a form came after it was read: its compiled expressions, its value sets. Sessions hear of it. */
export class Stock {
  program: StockedProgram | undefined;
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
  { readonly program: StockedProgram } | { readonly valueSet: string } | { readonly pattern: true };
