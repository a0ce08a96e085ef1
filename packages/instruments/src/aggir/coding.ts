import { booleanGiven, codeGiven } from '../shared/answers.ts';
import type { GivenAnswers } from '../shared/answers.ts';
import { adverbLinkId, adverbs, doingCodes, doingLinkId, partsOf } from './variables.ts';
import type { AggirVariable, AggirVariableId } from './variables.ts';

/** A: does it alone; B: in part; C: does not do it alone. */
export const aggirCodes = ['A', 'B', 'C'] as const;
export type AggirCode = (typeof aggirCodes)[number];

/**
 * Codes that a part may still have, given what is known. One code when it is coded; an absent answer leaves open
 * all that it could change, and never stands for "no".
 */
export function possibleCodesOfPart(part: string, answers: GivenAnswers): readonly AggirCode[] {
  const doing = codeGiven(answers, doingLinkId(part), doingCodes);
  if (doing === undefined) return aggirCodes;
  if (doing === 'neFaitPas') return ['C'];
  const given = adverbs.map((adverb) => booleanGiven(answers, adverbLinkId(part, adverb)));
  const unknown = given.includes(undefined);
  const [yes, no] = [given.includes(true), given.includes(false)];
  const codes: AggirCode[] = [];
  if (!no) codes.push('A');
  if (unknown || (yes && no)) codes.push('B');
  if (!yes) codes.push('C');
  return codes;
}

/** Questions of a part that its coding still waits for. */
export function missingOfPart(part: string, answers: GivenAnswers): readonly string[] {
  const doing = codeGiven(answers, doingLinkId(part), doingCodes);
  if (doing === undefined) return [doingLinkId(part)];
  if (doing === 'neFaitPas') return [];
  return adverbs
    .map((adverb) => adverbLinkId(part, adverb))
    .filter((linkId) => booleanGiven(answers, linkId) === undefined);
}

/** Code of a variable from those of its sub-variables, in their order (annex 2-2). */
export function compose(variable: AggirVariableId, codes: readonly AggirCode[]): AggirCode {
  if (codes.every((code) => code === 'A')) return 'A';
  if (codes.every((code) => code === 'C')) return 'C';
  switch (variable) {
    case 'toilette':
    case 'habillage':
      return 'B';
    case 'alimentation':
      // C beside B is C; C beside A is B, which some published programs get wrong.
      return codes.includes('C') && codes.includes('B') ? 'C' : 'B';
    case 'elimination':
    case 'orientation':
    case 'coherence':
      return codes.includes('C') ? 'C' : 'B';
    default:
      // Coded as a whole: its one part is its code.
      return 'B';
  }
}

/** Codes that a variable may still have, given what is known of its parts. */
export function possibleCodesOf(variable: AggirVariable, answers: GivenAnswers): readonly AggirCode[] {
  let combinations: readonly (readonly AggirCode[])[] = [[]];
  for (const part of partsOf(variable)) {
    const possible = possibleCodesOfPart(part, answers);
    combinations = combinations.flatMap((before) => possible.map((code) => [...before, code]));
  }
  const reached = new Set(combinations.map((codes) => compose(variable.id, codes)));
  return aggirCodes.filter((code) => reached.has(code));
}
