import { aggirSummary } from './aggir/summary.ts';
import { socleSummary } from './evaluation-socle/summary.ts';
import type { InstrumentSummary } from './shared/instrument.ts';

/** Every instrument shipped, without its form. */
export const instruments: readonly InstrumentSummary[] = [aggirSummary, socleSummary];
export type { InstrumentSummary } from './shared/instrument.ts';
