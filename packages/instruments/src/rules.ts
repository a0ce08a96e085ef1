import type { Domain, Locale } from '@fil/vocabulary/codes';
import type { EvaluationAlert, ScoreResult } from '@fil/vocabulary/types';
import { aggir } from './aggir/index.ts';
import { evaluationSocle } from './evaluation-socle/index.ts';
import { caregiverCheck } from './caregiver-check/index.ts';
import { ctiFidelity } from './cti-fidelity/index.ts';
import { gad7 } from './gad-7/index.ts';
import { gds15 } from './gds-15/index.ts';
import { phq9 } from './phq-9/index.ts';
import { reperage } from './reperage/index.ts';
import { sixDimensionsCheck } from './six-dimensions/index.ts';
import type { GivenAnswers } from './shared/answers.ts';
import { coverageOf } from './shared/coverage.ts';
import type { DimensionCoverage } from './shared/coverage.ts';
import type { InstrumentRules, InstrumentSettings, ProposedFinding } from './shared/instrument.ts';

/**
 * What is computed from answers, for every instrument shipped, by its id. Loads no form: an element may take this
 * and receive its Questionnaire from the service.
 * An id that is not shipped gives `undefined`, an empty list, or a score of status `none`: an institution's own
 * form has answers too.
 */
const rules: ReadonlyMap<string, InstrumentRules> = new Map(
  [aggir, evaluationSocle, caregiverCheck, ctiFidelity, gad7, gds15, phq9, reperage, sixDimensionsCheck].map(
    (one) => [one.id, one],
  ),
);

/** All that is computed for one instrument. */
export function rulesById(instrumentId: string): InstrumentRules | undefined {
  return rules.get(instrumentId);
}

/** Domain of the file that the answer to a question belongs to. */
export function questionDomain(instrumentId: string, linkId: string): Domain | undefined {
  return rules.get(instrumentId)?.questions.get(linkId)?.domain;
}

/** Every domain that the instrument asks about, each once. */
export function domainsOf(instrumentId: string): readonly Domain[] {
  const questions = rules.get(instrumentId)?.questions.values() ?? [];
  return [...new Set([...questions].map((question) => question.domain))];
}

/** Domains that the score rests on. */
export function scoreDomains(instrumentId: string): readonly Domain[] {
  return rules.get(instrumentId)?.scoreDomains ?? [];
}

/** @param settings the territory's parameters, for an instrument that each territory sets for itself. */
export function score(
  instrumentId: string,
  answers: GivenAnswers,
  settings?: InstrumentSettings,
): ScoreResult {
  return rules.get(instrumentId)?.score(answers, settings) ?? noScore;
}

/** What must be told at once, by code: the element and the service ask the same rule. */
export function alerts(instrumentId: string, answers: GivenAnswers): readonly EvaluationAlert[] {
  return rules.get(instrumentId)?.alerts(answers) ?? [];
}

const noScore: ScoreResult = Object.freeze({ status: 'none', method: 'ownRule', missing: [], details: {} });

/** The nine dimensions, in order: how many of the questions asked so far are answered. */
export function coverage(instrumentId: string, answers: GivenAnswers): readonly DimensionCoverage[] {
  return coverageOf(rules.get(instrumentId)?.questions ?? new Map(), answers);
}

/** The sentence behind `ScoreResult.meaning`. */
export function scoreMeaning(instrumentId: string, key: string, locale: Locale): string | undefined {
  return rules.get(instrumentId)?.meaning(key, locale);
}

/** Needs that the answers propose, in the order of the form; a professional accepts them one by one. */
export function findings(
  instrumentId: string,
  answers: GivenAnswers,
  locale: Locale,
): readonly ProposedFinding[] {
  return rules.get(instrumentId)?.findings(answers, locale) ?? [];
}

export type { GivenAnswer, GivenAnswers } from './shared/answers.ts';
export type { DimensionCoverage } from './shared/coverage.ts';
export { knownExtensions, instrumentExtensionUrls, localItemControlSystem } from './shared/extension-urls.ts';
export type { InstrumentSettings, InstrumentSummary, ProposedFinding } from './shared/instrument.ts';
