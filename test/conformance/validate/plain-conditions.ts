import type { Json } from '../script.ts';
import { flat, listOf, valueOf } from './plain-form.ts';
import type { PlainItem } from './plain-form.ts';

/** One item of the response with all that stands above it, nearest first. */
export interface Standing {
  readonly item: PlainItem;
  readonly scopes: readonly Json[];
}

/**
 * Whether an item may stand in the response by its own `enableWhen`, worked out over the whole response; what is
 * above it is looked at by itself. `undefined`: cannot be told from the form alone (an expression decides, the
 * question does not exist, or conditions turn in a circle).
 */
export function isEnabled(
  { item, scopes }: Standing,
  all: ReadonlyMap<string, PlainItem>,
  circular: ReadonlySet<PlainItem>,
): boolean | undefined {
  const conditions = listOf(item.source['enableWhen']);
  if (conditions.length === 0) return true;
  if (circular.has(item)) return undefined;
  const results: boolean[] = [];
  for (const condition of conditions) {
    const question = all.get(String(condition['question']));
    const expected = valueOf(condition, 'answer');
    if (question === undefined || expected === undefined || isNoQuestion(question)) return undefined;
    results.push(holds(condition['operator'], expected, answersFor(question.linkId, scopes)));
  }
  return item.source['enableBehavior'] === 'all' ? results.every(Boolean) : results.some(Boolean);
}

const isNoQuestion = ({ type }: PlainItem): boolean => type === 'group' || type === 'display' || type === '';

/** Answers of the question nearest to the item: its own repetition first, then the rest of the response. */
function answersFor(linkId: string, scopes: readonly Json[]): readonly Json[] {
  for (const scope of scopes) {
    const found = below(scope).filter((item) => item['linkId'] === linkId);
    if (found.length > 0) return found.flatMap((item) => listOf(item['answer']));
  }
  return [];
}

function below(scope: Json): readonly Json[] {
  const here = [
    ...listOf(scope['item']),
    ...listOf(scope['answer']).flatMap((answer) => listOf(answer['item'])),
  ];
  return here.flatMap((item) => [item, ...below(item)]);
}

function holds(
  operator: unknown,
  [type, expected]: readonly [string, unknown],
  answers: readonly Json[],
): boolean {
  const values = answers.map((answer) => valueOf(answer)?.[1]).filter((value) => value !== undefined);
  if (operator === 'exists') return values.length > 0 === (expected === true);
  const orders = values.map((value) => order(type, value, expected));
  switch (operator) {
    case '=':
      return orders.includes(0);
    case '!=':
      return !orders.includes(0);
    case '>':
      return orders.some((each) => each !== undefined && each > 0);
    case '<':
      return orders.some((each) => each !== undefined && each < 0);
    case '>=':
      return orders.some((each) => each !== undefined && each >= 0);
    case '<=':
      return orders.some((each) => each !== undefined && each <= 0);
    default:
      return true;
  }
}

function order(type: string, given: unknown, expected: unknown): number | undefined {
  if (type === 'Coding')
    return isCoding(given) && isCoding(expected) && sameCode(given, expected) ? 0 : undefined;
  if (type === 'Quantity') return order('Decimal', (given as Json)['value'], (expected as Json)['value']);
  if (type === 'Reference')
    return (given as Json)['reference'] === (expected as Json)['reference'] ? 0 : undefined;
  if (type === 'DateTime') return Date.parse(String(given)) - Date.parse(String(expected));
  if (typeof given !== typeof expected) return undefined;
  if (typeof given === 'number') return given - (expected as number);
  if (type === 'Date') {
    const length = Math.min(String(given).length, String(expected).length);
    return compare(String(given).slice(0, length), String(expected).slice(0, length));
  }
  return compare(String(given), String(expected));
}

const compare = (left: string, right: string): number => (left === right ? 0 : left < right ? -1 : 1);
const isCoding = (value: unknown): value is Json => typeof value === 'object' && value !== null;

function sameCode(left: Json, right: Json): boolean {
  const code = (coding: Json): unknown => coding['code'] ?? coding['display'];
  if (code(left) !== code(right)) return false;
  return left['system'] === undefined || right['system'] === undefined || left['system'] === right['system'];
}

/** Items whose conditions lead, one way or another, back to themselves. */
export function circularItems(
  items: readonly PlainItem[],
  all: ReadonlyMap<string, PlainItem>,
): ReadonlySet<PlainItem> {
  const sourcesOf = (item: PlainItem): readonly PlainItem[] => {
    const questions = listOf(item.source['enableWhen']).map(({ question }) => all.get(String(question)));
    return [item.parent, ...questions].filter((each) => each !== undefined);
  };
  const reachesItself = (start: PlainItem): boolean => {
    const seen = new Set<PlainItem>();
    const waiting = [...sourcesOf(start)];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next === start) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(...sourcesOf(next));
    }
    return false;
  };
  return new Set(
    flat(items).filter((item) => listOf(item.source['enableWhen']).length > 0 && reachesItself(item)),
  );
}
