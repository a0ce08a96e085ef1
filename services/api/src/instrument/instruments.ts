import type { Form } from '@fil/questionnaire';
import type { Domain, Locale } from '@fil/vocabulary/codes';
import type { InstrumentSettings, GivenAnswer } from '@fil/instruments';
import type { AnswerFact, EvaluationAlert, EvaluationFact, ScoreResult } from '@fil/vocabulary/types';

/** What the service asks of an instrument, without knowing any by name. */
export interface Instrument {
  readonly id: string;
  /** As an evaluation that is begun with it keeps it. */
  readonly version: string;
  /** Its FHIR R4 Questionnaire, as JSON. */
  readonly questionnaire: unknown;
  readonly form: Form | undefined;
  /** Domains that its score rests on: only readers of all of them are told it. */
  readonly scoreDomains: readonly Domain[];
  /** Domains of its questions. */
  readonly domains: readonly Domain[];
  /** Of an institution's own form: whose it is, and its mapping. */
  readonly own?: { readonly institutionId: string; readonly mapping: unknown; readonly revision: number };
  readonly questionDomain: (linkId: string) => Domain | undefined;
  /** Whether its form allows that answer. */
  accepts(answer: AnswerFact): boolean;
  score(answers: readonly ToldAnswer[], settings: InstrumentSettings): ScoreResult;
  /** The sentence behind `ScoreResult.meaning`, also of an institution's own form. */
  meaning(key: string, locale: Locale): string | undefined;
  /** What must be shown at once. */
  alerts(answers: readonly ToldAnswer[]): readonly EvaluationAlert[];
}

/** An answer, and who gave it. */
export type ToldAnswer = AnswerFact & Pick<GivenAnswer, 'author' | 'at'>;

/** An instrument by its id and version: what ships has one version, an institution's own form as many as were brought. */
export interface Instruments {
  find(id: string, version: string): Instrument | undefined;
}

/** What an evaluation was begun with. */
export type Begun = Pick<EvaluationFact, 'instrument' | 'instrumentVersion'>;

/** Ids of institutions' own forms are theirs and a name, with this between. */
const separator = ':';

export const ownInstrumentId = (institutionId: string, name: string): string =>
  `${institutionId}${separator}${name}`;

/** Whether an id is one of an institution's own forms, rather than of what ships. */
export const isOwnInstrument = (id: string): boolean => id.includes(separator);

export const isInstrumentOf = (id: string, institutionId: string): boolean =>
  id.startsWith(`${institutionId}${separator}`);
