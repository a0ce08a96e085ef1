import type { InstrumentRules } from './shared/instrument.ts';

/** Rules of one instrument, fetched when they are asked for: a browser that opens one form needs only its own. */
const loaders: ReadonlyMap<string, () => Promise<InstrumentRules>> = new Map([
  ['aggir', async () => (await import('./aggir/index.ts')).aggir],
  ['evaluation-socle', async () => (await import('./evaluation-socle/index.ts')).evaluationSocle],
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
