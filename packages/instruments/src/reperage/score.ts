import { targetCriteria } from '@fil/vocabulary/codes';
import type { TargetCriterion } from '@fil/vocabulary/codes';
import type { ScoreResult, ScreeningParameters } from '@fil/vocabulary/types';
import { booleanGiven, integerGiven, wordsGiven } from '../shared/answers.ts';
import type { GivenAnswers } from '../shared/answers.ts';
import type { InstrumentSettings } from '../shared/instrument.ts';
import { sumOfItems } from '../shared/sum-of-items.ts';
import { ageLinkId, criterionLinkId, profileLinkId, profileReasonLinkId } from './structure.ts';

/** What a territory that says nothing gets. Age after S4; four criteria of six is our choice. */
export const defaultScreening = { criteria: targetCriteria, atLeast: 4, age: 65 } as const;

/** How the age rule is met: by age, by a geriatric profile with its reason, or not. */
export type AgeRule = 'met' | 'byProfile' | 'notMet';

/** `ScoreResult.details` of a screening. */
export interface ScreeningDetails {
  readonly of: 'screening';
  /** Criteria that count in this territory, and those of them that are met. */
  readonly counted: readonly TargetCriterion[];
  readonly met: readonly TargetCriterion[];
  readonly atLeast: number;
  readonly age: number;
  readonly highestPossible: number;
  /** Absent while it is not known. */
  readonly ageRule?: AgeRule;
}

/**
 * How many of the territory's criteria are met, and whether that and the age make the person one of those that case
 * management is for. It says what the criteria say, never whether the person is followed: somebody decides (S7, S8).
 */
export function scoreScreening(answers: GivenAnswers, settings: InstrumentSettings = {}): ScoreResult {
  const { counted, atLeast, age } = settled(settings.screening);
  const items = counted.map((criterion) => {
    const met = booleanGiven(answers, criterionLinkId(criterion));
    return {
      id: criterionLinkId(criterion),
      given: met === undefined ? undefined : Number(met),
      possible: [0, 1],
    };
  });
  const { sum, missing, possible } = sumOfItems(items);
  const { rule, waitsFor } = ageRuleOf(answers, age);
  const details: ScreeningDetails = {
    of: 'screening',
    counted,
    met: counted.filter((criterion) => booleanGiven(answers, criterionLinkId(criterion)) === true),
    atLeast,
    age,
    highestPossible: counted.length,
    ...(rule === undefined ? {} : { ageRule: rule }),
  };
  const method = 'ownRule';
  const waiting = [...missing, ...waitsFor];
  if (rule === undefined || waiting.length > 0)
    return { status: 'incomplete', method, possible, missing: waiting, details: { ...details } };
  return {
    status: 'complete',
    method,
    value: sum,
    meaning: sum < atLeast ? 'screening.below' : meaningOfAge[rule],
    missing: [],
    details: { ...details },
  };
}

const meaningOfAge: Readonly<Record<AgeRule, string>> = {
  met: 'screening.target',
  byProfile: 'screening.byProfile',
  notMet: 'screening.underAge',
};

function ageRuleOf(
  answers: GivenAnswers,
  limit: number,
): { readonly rule?: AgeRule; readonly waitsFor: readonly string[] } {
  const age = integerGiven(answers, ageLinkId);
  if (age === undefined) return { waitsFor: [ageLinkId] };
  if (age >= limit) return { rule: 'met', waitsFor: [] };
  const profile = booleanGiven(answers, profileLinkId);
  if (profile === undefined) return { waitsFor: [profileLinkId] };
  if (!profile) return { rule: 'notMet', waitsFor: [] };
  const reason = wordsGiven(answers, profileReasonLinkId);
  return reason === '' ? { waitsFor: [profileReasonLinkId] } : { rule: 'byProfile', waitsFor: [] };
}

/** A territory's settings as far as they make sense: at least one criterion, never more to be met than count. */
function settled({ criteria, atLeast, age }: ScreeningParameters = {}) {
  const named = targetCriteria.filter((criterion) => criteria?.includes(criterion) ?? true);
  const counted = named.length > 0 ? named : targetCriteria;
  return {
    counted,
    atLeast: Math.min(Math.max(1, atLeast ?? defaultScreening.atLeast), counted.length),
    age: age ?? defaultScreening.age,
  };
}
