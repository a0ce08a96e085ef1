import { codeGiven } from '../shared/answers.ts';
import type { GivenAnswers } from '../shared/answers.ts';
import type { CountedItem } from '../shared/sum-of-items.ts';

/** LOINC's answer codes for « in the last two weeks, how often »: each counts for its place, 0 to 3. */
export const frequencyCodes = ['LA6568-5', 'LA6569-3', 'LA6570-1', 'LA6571-9'] as const;

/** Any answer but « not at all ». */
export const moreThanNever: readonly string[] = frequencyCodes.slice(1);

/** Answers on that scale as a sum counts them. */
export function frequencyItems(linkIds: readonly string[], answers: GivenAnswers): readonly CountedItem[] {
  return linkIds.map((id) => {
    const code = codeGiven(answers, id, frequencyCodes);
    return {
      id,
      given: code === undefined ? undefined : frequencyCodes.indexOf(code),
      possible: frequencyCodes.map((_, weight) => weight),
    };
  });
}
