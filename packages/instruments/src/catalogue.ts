import { aggirSummary } from './aggir/summary.ts';
import type { InstrumentSummary } from './shared/instrument.ts';

/** Every instrument shipped, without its form. */
export const instruments: readonly InstrumentSummary[] = [aggirSummary];
export type { InstrumentSummary } from './shared/instrument.ts';
