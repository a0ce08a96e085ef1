import type { Absence } from '@fil/vocabulary/codes';
import type { AnswerValue } from '@fil/vocabulary/types';

/** What was said to one question; an `AnswerFact` is one. */
export interface GivenAnswer {
  readonly values: readonly AnswerValue[];
  readonly absence?: Absence;
  /** Who wrote it and when, where that is known: told beside a total that was entered. */
  readonly author?: string;
  readonly at?: string;
}

/** The answers of one evaluation, by linkId. */
export type GivenAnswers = Readonly<Record<string, GivenAnswer>>;

/** The answer to a question, if there is one: nothing inherited by the object counts. */
export function givenTo(answers: GivenAnswers, linkId: string): GivenAnswer | undefined {
  return Object.hasOwn(answers, linkId) ? answers[linkId] : undefined;
}

/** The codes chosen, none when there is no coded answer. */
export function codesGiven(answers: GivenAnswers, linkId: string): readonly string[] {
  const values = givenTo(answers, linkId)?.values ?? [];
  return values.flatMap((value) => ('valueCoding' in value ? [value.valueCoding.code] : []));
}

/** The one code chosen; `undefined` when there is none, or when it is not one of `allowed`. */
export function codeGiven<Code extends string>(
  answers: GivenAnswers,
  linkId: string,
  allowed: readonly Code[],
): Code | undefined {
  const [code] = codesGiven(answers, linkId);
  return allowed.find((one) => one === code);
}

/** Yes, no, or `undefined`: an absence or no answer is never "no". */
export function booleanGiven(answers: GivenAnswers, linkId: string): boolean | undefined {
  const [value] = givenTo(answers, linkId)?.values ?? [];
  return value !== undefined && 'valueBoolean' in value ? value.valueBoolean : undefined;
}

/** The words typed, without surrounding space; empty when there are none. */
export function wordsGiven(answers: GivenAnswers, linkId: string): string {
  const [value] = givenTo(answers, linkId)?.values ?? [];
  return value !== undefined && 'valueString' in value ? value.valueString.trim() : '';
}

/** The whole number given, or `undefined`. */
export function integerGiven(answers: GivenAnswers, linkId: string): number | undefined {
  const [value] = givenTo(answers, linkId)?.values ?? [];
  return value !== undefined && 'valueInteger' in value ? value.valueInteger : undefined;
}
