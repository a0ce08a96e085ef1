import type { Domain } from '@fil/vocabulary/codes';
import type { AnswerFact, ScoreResult } from '@fil/vocabulary/types';

/** What the service asks of an instrument, without knowing any by name. */
export interface Instrument {
  readonly id: string;
  /** Its FHIR R4 Questionnaire, as JSON. */
  readonly questionnaire: unknown;
  /** Domains that its score rests on: only readers of all of them are told it. */
  readonly scoreDomains: readonly Domain[];
  /** Domains of its questions, in the order of the vocabulary. */
  readonly domains: readonly Domain[];
  readonly questionDomain: (linkId: string) => Domain | undefined;
  /** Whether its form allows that answer. */
  accepts(answer: AnswerFact): boolean;
  score(answers: readonly AnswerFact[]): ScoreResult;
  /** Whether these answers cover the nine dimensions, which is what restarts the yearly clock (P-3). */
}

export interface Instruments {
  find(id: string): Instrument | undefined;
}
