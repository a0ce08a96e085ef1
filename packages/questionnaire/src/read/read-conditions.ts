import type { Condition } from '../form/compiled-item.ts';
import { enableWhenOperators } from '../fhir-types.ts';
import type { EnableWhenOperator } from '../fhir-types.ts';
import { isArray, isObject, shown, textIn } from '../json.ts';
import type { JsonObject } from '../json.ts';
import type { Place, ProblemList } from '../form/problem.ts';
import { readValue, valueNames } from '../values/read-value.ts';

/** A condition as read, before it is known whether its question exists. */
export interface FoundCondition extends Condition {
  readonly path: string;
}

/**
 * The conditions of an item. One that cannot be understood is told and left out: a question that shows although
 * it need not is a lesser harm than one that nobody can reach.
 */
export function readConditions(
  item: JsonObject,
  place: Place,
  problems: ProblemList,
): readonly FoundCondition[] {
  const list = item['enableWhen'];
  if (list === undefined) return none;
  if (!isArray(list)) {
    problems.add('malformedElement', 'warning', place, 'enableWhen');
    return [];
  }
  const conditions: FoundCondition[] = [];
  for (const [position, entry] of list.entries()) {
    const path = `${place.path}.enableWhen[${position}]`;
    const condition = isObject(entry) ? readCondition(entry, { ...place, path }, problems) : undefined;
    if (!isObject(entry)) problems.add('malformedCondition', 'warning', { ...place, path }, shown(entry));
    if (condition !== undefined) conditions.push({ ...condition, path });
  }
  return conditions;
}

const none: readonly FoundCondition[] = Object.freeze([]);

function readCondition(entry: JsonObject, place: Place, problems: ProblemList): Condition | undefined {
  const question = textIn(entry['question']);
  const operator = entry['operator'];
  if (question === undefined || !isOperator(operator)) {
    problems.add(
      'malformedCondition',
      'warning',
      place,
      question === undefined ? 'question' : shown(operator),
    );
    return undefined;
  }
  const expected = readValue(entry, 'answer');
  if (expected === undefined) {
    const [name] = valueNames(entry, 'answer');
    problems.add('malformedCondition', 'warning', place, name ?? 'answer');
    return undefined;
  }
  if (operator === 'exists' && !('valueBoolean' in expected)) {
    problems.add('malformedCondition', 'warning', place, 'exists');
    return undefined;
  }
  return { question, operator, expected };
}

function isOperator(value: unknown): value is EnableWhenOperator {
  return enableWhenOperators.some((operator) => operator === value);
}
