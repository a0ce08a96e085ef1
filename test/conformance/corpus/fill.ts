import type { AnswerAbsence, AnswerValue, FormNode, FormSession } from '@fil/questionnaire';
import type { Chance } from './chance.ts';
import { plausibleValue } from './plausible-value.ts';

export interface Filling {
  /** linkIds to which no value could be given that the engine calls right. */
  readonly unanswerable: readonly string[];
  readonly answers: number;
  /** The longest that one answer took, in milliseconds. */
  readonly slowest: number;
}

/**
 * Fills a form as somebody would: every enabled question gets a value, sometimes an absence; some minds are changed,
 * so that questions are disabled again; what was enabled by that is answered too.
 */
export function fill(session: FormSession, chance: Chance): Filling {
  const unanswerable = new Set<string>();
  let answers = 0;
  let slowest = 0;
  const answer = (node: FormNode, given: readonly AnswerValue[] | AnswerAbsence): void => {
    const began = performance.now();
    session.answer(node.key, given);
    slowest = Math.max(slowest, performance.now() - began);
    answers++;
  };
  const answerOne = (node: FormNode): void => {
    if (chance.happens(0.1)) return answer(node, chance.of(absences) ?? 'unknown');
    for (let attempt = 0; attempt < 5; attempt++) {
      answer(node, valuesFor(node, chance));
      if (node.errors.length === 0) return;
    }
    unanswerable.add(node.item.linkId);
    answer(node, []);
  };
  const answerWhatIsOpen = (): void => {
    for (let round = 0; round < 20; round++) {
      const open = questionsOf(session).filter((node) => isOpen(node) && !unanswerable.has(node.item.linkId));
      if (open.length === 0) return;
      for (const node of open) if (session.node(node.key) === node && isOpen(node)) answerOne(node);
    }
  };
  answerWhatIsOpen();
  for (const node of questionsOf(session)) {
    if (unanswerable.has(node.item.linkId) || session.node(node.key) !== node || !chance.happens(0.2))
      continue;
    if (chance.happens(0.3) && !node.isRequired) answer(node, []);
    else if (node.isEnabled) answerOne(node);
  }
  answerWhatIsOpen();
  return { unanswerable: [...unanswerable], answers, slowest };
}

const absences: readonly AnswerAbsence[] = ['unknown', 'refused', 'notAssessed'];

function questionsOf(session: FormSession): readonly FormNode[] {
  const found: FormNode[] = [];
  const visit = (nodes: readonly FormNode[]): void => {
    for (const node of nodes) {
      if (node.kind === 'question' && !node.isReadOnly) found.push(node);
      visit(node.children);
    }
  };
  visit(session.roots);
  return found;
}

const isOpen = ({ isEnabled, answer }: FormNode): boolean =>
  isEnabled && answer.values.length === 0 && answer.absence === undefined;

function valuesFor(node: FormNode, chance: Chance): readonly AnswerValue[] {
  const one = (): AnswerValue | undefined =>
    chance.of(node.options)?.value ?? (plausibleValue(node.item.source, chance) as AnswerValue | undefined);
  const times = node.repeats ? chance.between(1, 3) : 1;
  const values = new Map<string, AnswerValue>();
  for (let time = 0; time < times; time++) {
    const value = one();
    if (value !== undefined) values.set(JSON.stringify(value), value);
  }
  return [...values.values()];
}
