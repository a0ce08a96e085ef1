import type { CompiledOption } from '../form/compiled-item.ts';

/** What a source gives of a value set. */
export interface Expansion {
  readonly options: readonly CompiledOption[];
  /** How many there are in all, where the source says. */
  readonly total?: number;
  /** There are more than these. */
  readonly isPartial: boolean;
}

export interface ExpansionRequest {
  /** Canonical address, with its version where the form names one. */
  readonly url: string;
  /** Only what has these words. */
  readonly filter?: string;
  /** At most so many. */
  readonly count?: number;
  /** Servers the form prefers, first the best. A source may not know them, or not trust them. */
  readonly preferred?: readonly string[];
  readonly signal?: AbortSignal;
}

/** Where value sets come from that a form does not contain. */
export interface ValueSetSource {
  /** @throws where it cannot be had now; whoever asks tells it at the question, and may ask again. */
  expand(request: ExpansionRequest): Promise<Expansion>;
}
