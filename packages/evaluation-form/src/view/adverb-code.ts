import type { Answer, CompiledQuestion, Form } from '@fil/questionnaire';
import { adverbGroupOf } from './adverbs.ts';

/**
 * Code of a question in two steps (code de l'action sociale et des familles, annex 2-2): not done alone is C; done
 * alone with four yes is A, with one to three no is B, with four no is C. Undefined while an answer is missing.
 */
export function adverbCode(
  form: Form,
  question: CompiledQuestion,
  answerOf: (linkId: string) => Answer | undefined,
): 'A' | 'B' | 'C' | undefined {
  const group = adverbGroupOf(form, question);
  const value = answerOf(question.linkId)?.values[0];
  if (!group || !value || !('valueCoding' in value)) return undefined;
  const asksAdverbs = group.conditions.some(
    ({ expected }) => 'valueCoding' in expected && expected.valueCoding.code === value.valueCoding.code,
  );
  if (!asksAdverbs) return 'C';
  const said = group.children.map((linkId) => answerOf(linkId)?.values[0]);
  const yes = said.filter((one) => one && 'valueBoolean' in one && one.valueBoolean).length;
  const no = said.filter((one) => one && 'valueBoolean' in one && !one.valueBoolean).length;
  if (yes + no < said.length) return undefined;
  return no === 0 ? 'A' : yes === 0 ? 'C' : 'B';
}
