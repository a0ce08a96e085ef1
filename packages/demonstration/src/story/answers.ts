import type { Voice } from '@fil/vocabulary/codes';
import type { AnswerFact, AnswerValue } from '@fil/vocabulary/types';
import type { StoryWriter, Written } from './story.ts';

/** Base of the code systems of the shipped instruments. */
const systemBase = 'https://fil-conducteur.example/fhir/CodeSystem';

/** What was answered: a code, several, yes or no, or words. */
export type Said = AnswerValue | readonly AnswerValue[];

export interface SaidWith {
  readonly said: Said;
  readonly voice?: Voice;
  readonly comment?: string;
}

/** Makes coded answers of one code system. */
export function codesOf(system: string): (code: string) => AnswerValue {
  return (code) => ({ valueCoding: { system: `${systemBase}/${system}`, code } });
}

export const yes: AnswerValue = { valueBoolean: true };
export const no: AnswerValue = { valueBoolean: false };
export const words = (text: string, voice: Voice): SaidWith => ({ said: { valueString: text }, voice });

function isSaidWith(answer: Said | SaidWith): answer is SaidWith {
  return 'said' in answer;
}

/** Writes answers by linkId, in their order. */
export function writeAnswers(
  story: StoryWriter,
  evaluation: Written<'evaluation'>,
  answers: Readonly<Record<string, Said | SaidWith>>,
): void {
  for (const [linkId, answer] of Object.entries(answers)) {
    const { said, ...more }: SaidWith = isSaidWith(answer) ? answer : { said: answer };
    const values: AnswerFact['values'] = Array.isArray(said)
      ? (said as readonly AnswerValue[])
      : [said as AnswerValue];
    story.answer(evaluation, linkId, { values, ...more });
  }
}
