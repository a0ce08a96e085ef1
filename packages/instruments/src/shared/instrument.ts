import type { Beneficiary, Dimension, Domain, Locale } from '@fil/vocabulary/codes';
import type { EvaluationAlert, ScoreResult, TerritoryParameters } from '@fil/vocabulary/types';
import type { GivenAnswers } from './answers.ts';
import type { QuestionIndex } from './question.ts';

/** One line of the catalogue. */
export interface InstrumentSummary {
  readonly id: string;
  /** Canonical address of its Questionnaire, without the version. */
  readonly url: string;
  readonly version: string;
  readonly titles: Readonly<Record<Locale, string>>;
  /** Where it is used; AGGIR has no place in Québec. */
  readonly countries: readonly ('CA' | 'FR')[];
  readonly licence: string;
  /**
   * `confirmed`: its score is checked against a published rule; `ownRule`: against a rule published here, which
   * has not been validated in a study.
   */
  readonly scoreStatus: 'confirmed' | 'ownRule';
}

/** A need that answers propose; a professional accepts it or not. */
export interface ProposedFinding {
  /** Stable within the instrument. */
  readonly id: string;
  /** The answers it rests on. */
  readonly linkIds: readonly string[];
  readonly summary: string;
  readonly dimension: Dimension;
  /** Title of the need proposed. */
  readonly proposedNeed: string;
  readonly beneficiary: Beneficiary;
}

/** What a territory sets of an instrument: its parameters may be handed in whole. */
export type InstrumentSettings = Pick<TerritoryParameters, 'screening'>;

/** What can be computed from answers, apart from the words of the form. */
export interface InstrumentRules {
  readonly id: string;
  readonly questions: QuestionIndex;
  /** Domains that the score rests on: only readers of all of them see it. */
  readonly scoreDomains: readonly Domain[];
  score(answers: GivenAnswers, settings?: InstrumentSettings): ScoreResult;
  /** The meaning behind a key of `ScoreResult.meaning`; `undefined` for a key that it does not know. */
  meaning(key: string, locale: Locale): string | undefined;
  findings(answers: GivenAnswers, locale: Locale): readonly ProposedFinding[];
  /** What must be told at once, whatever the score and however little is filled in. */
  alerts(answers: GivenAnswers): readonly EvaluationAlert[];
}

/** Of an instrument with nothing to tell at once. */
export const noAlerts = (): readonly EvaluationAlert[] => [];

/** Of an instrument whose answers propose no need. */
export const noFindings = (): readonly ProposedFinding[] => [];
