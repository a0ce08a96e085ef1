import type { PathValue } from '../expressions/contract.ts';
import { answersFrom, asBoolean, asText } from '../expressions/results.ts';
import type { CompiledOption, DecidedProperty } from '../form/compiled-item.ts';
import { emptyText } from '../form/localized-text.ts';
import type { SettlingCells } from '../session/program.ts';
import { nothingDecided } from '../session/decided.ts';
import type { Decided } from '../session/decided.ts';
import type { SessionNode } from '../session/session-node.ts';
import { noAnswer } from '../values/answer.ts';
import { sameAnswer, sameValue } from '../values/compare.ts';
import { plainWords } from '../values/value-words.ts';
import type { ExpressionCell } from './expression-cell.ts';

export interface Outcome {
  readonly number: number;
  readonly cell: ExpressionCell;
  readonly node: SessionNode;
  readonly settling: SettlingCells;
  readonly values: readonly PathValue[];
  /** The evaluation ended with a problem: what it decides is as the form says. */
  readonly failed: boolean;
}

/** Puts the result of an expression in its place. @returns Whether that changed what the node says. */
export function applyOutcome(outcome: Outcome): boolean {
  const { decides } = outcome.cell;
  switch (decides.what) {
    case 'variable':
      return false;
    case 'calculated':
      return calculate(outcome);
    case 'initial':
      return begin(outcome);
    case 'constraint': {
      const { key, severity, text } = decides.constraint;
      const breaks = !outcome.failed && asBoolean(outcome.values) === false;
      return place(outcome, 'broken', breaks ? { code: 'constraint', key, severity, text } : undefined);
    }
    case 'toggle': {
      const isOff = !outcome.failed && asBoolean(outcome.values) !== true;
      return place(outcome, 'toggledOff', isOff ? decides.options : undefined);
    }
    default:
      return decide(outcome, decides.what);
  }
}

function decide(outcome: Outcome, what: Exclude<DecidedProperty, 'calculated' | 'initial'>): boolean {
  const { node, settling } = outcome;
  const found = outcome.failed ? undefined : read(outcome, what);
  if (same(node.decided?.[what], found)) return false;
  const decided: Decided = (node.decided ??= nothingDecided());
  (decided as unknown as Record<string, unknown>)[what] = found;
  if (what === 'enableWhen') settling.decideEnabled(node);
  else settling.told(node);
  return true;
}

function read({ node, values }: Outcome, what: Exclude<DecidedProperty, 'calculated' | 'initial'>): unknown {
  const { item } = node;
  switch (what) {
    case 'enableWhen':
    case 'required':
    case 'readOnly':
    case 'repeats':
      return asBoolean(values) ?? (what === 'enableWhen' ? false : undefined);
    case 'text': {
      const text = asText(values);
      return text === undefined ? undefined : { value: text, translations: emptyText.translations };
    }
    case 'minOccurs':
    case 'maxOccurs': {
      const [value] = values;
      return typeof value === 'number' && value >= 0 ? Math.floor(value) : undefined;
    }
    case 'minValue':
    case 'maxValue':
      return answersFrom(values, item.type)?.[0];
    case 'answers':
    case 'candidates':
      return optionsFrom(values, item.type);
  }
}

function optionsFrom(values: readonly PathValue[], type: string): readonly CompiledOption[] {
  // One that fits no answer of the question is left out; the others can be chosen.
  const fitting = values.flatMap((value) => answersFrom([value], type) ?? []);
  // What several answers name is offered once.
  const answers = fitting.filter((value, at) => fitting.findIndex((other) => sameValue(other, value)) === at);
  return answers.map((value) => ({
    value,
    text: { value: plainWords(value), translations: emptyText.translations },
  }));
}

function calculate({ node, settling, values, failed }: Outcome): boolean {
  const found = failed ? [] : answersFrom(values, node.item.type);
  const answer = found === undefined || found.length === 0 ? noAnswer : { values: found };
  if (node.origin === 'given' && !node.isReadOnly) {
    // What a person said against the calculation stays; a saved result of it is no such thing.
    if (!settling.isFirst(node) || !sameAnswer(node.answer, answer)) return false;
  }
  const origin = answer === noAnswer ? 'none' : 'calculated';
  const isOther = !sameAnswer(node.answer, answer);
  if (!isOther && node.origin === origin) return false;
  node.origin = origin;
  if (isOther) {
    node.answer = answer;
    settling.answered(node);
  } else settling.told(node);
  return true;
}

/** Only where nobody and nothing has answered. */
function begin({ node, settling, values }: Outcome): boolean {
  if (node.origin !== 'none') return false;
  const found = answersFrom(values, node.item.type);
  if (found === undefined || found.length === 0) return false;
  node.answer = { values: found };
  node.origin = 'initial';
  settling.answered(node);
  return true;
}

function place<Name extends 'broken' | 'toggledOff'>(
  { number, node, settling }: Outcome,
  name: Name,
  found: (Decided[Name] extends Map<number, infer Value> ? Value : never) | undefined,
): boolean {
  const known = node.decided?.[name].has(number) ?? false;
  if (known === (found !== undefined)) return false;
  const map = (node.decided ??= nothingDecided())[name] as Map<number, unknown>;
  if (found === undefined) map.delete(number);
  else map.set(number, found);
  settling.told(node);
  return true;
}

function same(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object') return false;
  return JSON.stringify(left) === JSON.stringify(right);
}
