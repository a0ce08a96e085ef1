import { FormSession, loadForm, readQuestionnaire } from '@fil/questionnaire';
import type { AnswerValue, Problem } from '@fil/questionnaire';
import { invariantComplaints } from '../validate/invariants.ts';

export interface Tried {
  readonly problems: readonly Problem[];
  readonly hasForm: boolean;
  /** What went wrong, in words; none is good. */
  readonly failures: readonly string[];
  /** Milliseconds. Told, never asserted. */
  readonly read: number;
  readonly start: number;
  readonly slowestAnswer: number;
}

/** Reads a form nobody trusts, answers the first and the last of its questions and those named, and asks for all else. */
export async function tryForm(json: unknown, works: readonly string[] = []): Promise<Tried> {
  const failures: string[] = [];
  const began = performance.now();
  const { form, problems } = readQuestionnaire(json);
  const read = performance.now() - began;
  if (form !== undefined) await loadForm(form);
  if (form === undefined) return { problems, hasForm: false, failures, read, start: 0, slowestAnswer: 0 };
  for (const problem of problems)
    if (typeof problem.code !== 'string' || typeof problem.path !== 'string' || problem.detail.length > 300)
      failures.push(`a problem that says nothing: ${JSON.stringify(problem).slice(0, 200)}`);
  const session = new FormSession(form);
  const start = performance.now() - began - read;
  const keyOf = (linkId: string): string => session.nodesOf(linkId)[0]?.key ?? linkId;
  const questions = form.items
    .filter((item) => item.role === 'question' && session.nodesOf(item.linkId).length > 0)
    .map(({ linkId }) => linkId);
  let slowestAnswer = 0;
  for (const linkId of new Set([...works, ...questions.slice(0, 50), ...questions.slice(-50)])) {
    const from = performance.now();
    for (const given of [...values, []]) {
      const [node] = session.nodesOf(linkId);
      if (node !== undefined) session.answer(node.key, given);
    }
    slowestAnswer = Math.max(slowestAnswer, (performance.now() - from) / (values.length + 1));
  }
  for (const linkId of works) {
    const key = keyOf(linkId);
    session.answer(key, [{ valueString: 'x' }]);
    if (!session.isEnabled(key)) failures.push(`${linkId} is disabled`);
    if (session.errorsOf(key).length > 0) failures.push(`${linkId} takes no answer`);
  }
  session.progress();
  session.missing();
  session.nextUnanswered();
  session.isComplete();
  const response = JSON.stringify(session.response(true));
  if (works.length > 0 && !response.includes('"valueString":"x"'))
    failures.push('the answer is not in the response');
  failures.push(...invariantComplaints(withoutHalfCharacters(response)));
  const told = [...form.problems, ...session.problems];
  return { problems: told, hasForm: true, failures, read, start, slowestAnswer };
}

const values: readonly (readonly AnswerValue[] | 'refused')[] = [
  [{ valueString: 'a'.repeat(40) + '!' }],
  [{ valueBoolean: true }],
  'refused',
];

/** linkIds of the form itself may be half characters; what the engine adds may not. */
const withoutHalfCharacters = (text: string): unknown =>
  JSON.parse(text.replaceAll(/\\ud[89a-f][0-9a-f]{2}/gi, '?'));
