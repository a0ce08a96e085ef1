import { aggirSummary } from './aggir/summary.ts';
import { caregiverCheckSummary } from './caregiver-check/summary.ts';
import { ctiFidelitySummary } from './cti-fidelity/summary.ts';
import { socleSummary } from './evaluation-socle/summary.ts';
import { gad7Summary } from './gad-7/summary.ts';
import { gds15Summary } from './gds-15/summary.ts';
import { phq9Summary } from './phq-9/summary.ts';
import { reperageSummary } from './reperage/summary.ts';
import type { InstrumentSummary } from './shared/instrument.ts';
import { sixDimensionsSummary } from './six-dimensions/summary.ts';

/** Every instrument shipped, without its form. */
export const instruments: readonly InstrumentSummary[] = [
  aggirSummary,
  socleSummary,
  reperageSummary,
  caregiverCheckSummary,
  phq9Summary,
  gad7Summary,
  gds15Summary,
  ctiFidelitySummary,
  sixDimensionsSummary,
];
export type { InstrumentSummary } from './shared/instrument.ts';
