import type { CompiledItem, Condition } from '../form/compiled-item.ts';
import { findCycles } from '../form/find-cycles.ts';
import type { ProblemList } from '../form/problem.ts';
import type { FoundCondition } from './read-conditions.ts';
import type { FoundItem } from './read-item.ts';

/**
 * Gives each item the conditions that can be decided: those on a question of this form, outside any circle.
 * What is left is a graph without cycles, so that one pass in its order settles every item.
 */
export function settleConditions(
  found: readonly FoundItem[],
  problems: ProblemList,
): readonly CompiledItem[] {
  const byLinkId = new Map(found.map(({ item }) => [item.linkId, item]));
  const sound = found.map(({ item, conditions }) =>
    conditions.length === 0
      ? conditions
      : conditions.filter((condition) => asksAQuestion(item, condition, byLinkId, problems)),
  );

  const circleOf = sound.some((conditions) => conditions.length > 0)
    ? findCycles(found.length, sourcesIn(found, sound, byLinkId))
    : new Int32Array(0);

  return found.map(({ item }, index) => {
    const conditions: Condition[] = [];
    for (const { path, ...condition } of sound[index] ?? []) {
      const source = byLinkId.get(condition.question)?.index;
      const turnsInACircle =
        source === index || (source !== undefined && circleOf[source] === circleOf[index]);
      if (!turnsInACircle) conditions.push(condition);
      else problems.add('conditionCycle', 'warning', { path, linkId: item.linkId }, condition.question);
    }
    return conditions.length === 0 ? item : { ...item, conditions };
  });
}

/** Items share the list that names only the item above them: there are thousands of those. */
function sourcesIn(
  found: readonly FoundItem[],
  sound: readonly (readonly FoundCondition[])[],
  byLinkId: ReadonlyMap<string, CompiledItem>,
): (index: number) => readonly number[] {
  const ofParent = new Map<string | undefined, readonly number[]>([[undefined, []]]);
  return (index) => {
    const parent = found[index]?.item.parent;
    let sources = ofParent.get(parent);
    if (sources === undefined) {
      sources = [byLinkId.get(parent ?? '')?.index ?? index];
      ofParent.set(parent, sources);
    }
    const conditions = sound[index] ?? [];
    if (conditions.length === 0) return sources;
    return [...sources, ...conditions.map(({ question }) => byLinkId.get(question)?.index ?? index)];
  };
}

function asksAQuestion(
  item: CompiledItem,
  condition: FoundCondition,
  byLinkId: ReadonlyMap<string, CompiledItem>,
  problems: ProblemList,
): boolean {
  const source = byLinkId.get(condition.question);
  if (source?.role === 'question') return true;
  const place = { path: condition.path, linkId: item.linkId };
  const code = source === undefined ? 'conditionOnUnknownLinkId' : 'conditionOnNonQuestion';
  problems.add(code, 'warning', place, condition.question);
  return false;
}
