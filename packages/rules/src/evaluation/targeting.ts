import type { RequestSource } from '@fil/vocabulary/codes';
import { requestSources } from '@fil/vocabulary/codes';
import type { DecisionRecord } from './recourse.ts';
import { latestDecision } from './recourse.ts';

/** Below this many decisions nothing is shown: a rate of one would tell of a person, or of who sent her. */
export const fewestDecisionsShown = 5;

export interface TargetingQuality {
  readonly decisions: number;
  readonly refuted: number;
  /** From 0 to 1. */
  readonly refutedRate: number;
}

export interface TargetingBySource extends TargetingQuality {
  readonly source: RequestSource;
}

export interface TargetingReport {
  /** Null below {@link fewestDecisionsShown}. */
  readonly all: TargetingQuality | null;
  /** Types of sender with enough decisions, in the order of the vocabulary; never a named one (L18). */
  readonly bySource: readonly TargetingBySource[];
}

/**
 * How well case management was aimed at, over the decisions that stand: one of each file. A source is shown only when the
 * others, taken together, are as many as must be, or none: what is hidden could else be found by subtraction.
 * @param files the decisions of each file.
 */
export function targetingReport(files: readonly (readonly DecisionRecord[])[]): TargetingReport {
  const standing = files.flatMap((decisions) => latestDecision(decisions) ?? []);
  if (standing.length < fewestDecisionsShown) return { all: null, bySource: [] };
  const shown = requestSources.flatMap((source): readonly TargetingBySource[] => {
    const own = standing.filter(({ fact }) => fact.source === source);
    return own.length < fewestDecisionsShown ? [] : [{ source, ...qualityOf(own) }];
  });
  return { all: qualityOf(standing), bySource: withoutGivenAway(shown, standing.length) };
}

function qualityOf(decisions: readonly DecisionRecord[]): TargetingQuality {
  const refuted = decisions.filter(({ fact }) => fact.outcome === 'refuted').length;
  return { decisions: decisions.length, refuted, refutedRate: refuted / decisions.length };
}

/** Leaves the smallest source out while what remains outside of those shown is too few to stay hidden. */
function withoutGivenAway(shown: readonly TargetingBySource[], total: number): readonly TargetingBySource[] {
  const rest = total - shown.reduce((sum, { decisions }) => sum + decisions, 0);
  if (shown.length === 0 || rest === 0 || rest >= fewestDecisionsShown) return shown;
  const smallest = Math.min(...shown.map(({ decisions }) => decisions));
  const left = shown.findLastIndex(({ decisions }) => decisions === smallest);
  return withoutGivenAway(shown.toSpliced(left, 1), total);
}
