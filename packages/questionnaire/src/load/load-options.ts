import type { ValueSetSource } from '../value-sets/value-set-source.ts';

export interface LoadOptions {
  /** Where value sets come from that the form does not contain. */
  readonly valueSets?: ValueSetSource;
  readonly signal?: AbortSignal;
}
