import type { InstrumentRules } from './shared/instrument.ts';

/** Rules of one instrument, fetched when they are asked for: a browser that opens one form needs only its own. */
const loaders: ReadonlyMap<string, () => Promise<InstrumentRules>> = new Map([
  ['aggir', async () => (await import('./aggir/index.ts')).aggir],
  ['evaluation-socle', async () => (await import('./evaluation-socle/index.ts')).evaluationSocle],
  ['caregiver-check', async () => (await import('./caregiver-check/index.ts')).caregiverCheck],
  ['cti-fidelity', async () => (await import('./cti-fidelity/index.ts')).ctiFidelity],
  ['gad-7', async () => (await import('./gad-7/index.ts')).gad7],
  ['gds-15', async () => (await import('./gds-15/index.ts')).gds15],
  ['phq-9', async () => (await import('./phq-9/index.ts')).phq9],
  ['reperage', async () => (await import('./reperage/index.ts')).reperage],
  ['six-dimensions', async () => (await import('./six-dimensions/index.ts')).sixDimensionsCheck],
]);

/** `undefined` for an instrument that is not shipped. Rejects when its code cannot be fetched. */
export async function loadRules(instrumentId: string): Promise<InstrumentRules | undefined> {
  return loaders.get(instrumentId)?.();
}

export type { GivenAnswer, GivenAnswers } from './shared/answers.ts';
export { coverageOf } from './shared/coverage.ts';
export type { DimensionCoverage } from './shared/coverage.ts';
export { instrumentExtensionUrls, knownExtensions, localItemControlSystem } from './shared/extension-urls.ts';
export type { InstrumentRules, InstrumentSummary, ProposedFinding } from './shared/instrument.ts';
