import { readItemControl, readText } from './extensions.ts';
import { isArray, isObject, shown, textIn } from './json.ts';
import type { JsonObject } from './json.ts';
import type { LocalizedText } from './localized-text.ts';
import type { Place, ProblemList } from './problem.ts';
import type { FoundCondition } from './read-conditions.ts';
import { readItem } from './read-item.ts';
import type { CompiledItem } from './compiled-item.ts';

/** Deeper than any form made by people; what lies below is told, not read. */
export const deepestNesting = 50;

export interface FoundItem {
  readonly item: CompiledItem;
  readonly conditions: readonly FoundCondition[];
}

/** All items in the order of the form, each knowing its place in it. */
export function walkItems(
  questionnaire: JsonObject,
  known: ReadonlySet<string>,
  problems: ProblemList,
): readonly FoundItem[] {
  const found: FoundItem[] = [];
  const seen = new Set<string>();
  let count = 0;

  function visit(owner: JsonObject, above: Above): readonly string[] {
    const linkIds: string[] = [];
    for (const [position, item] of itemsOf(owner, above, problems)) {
      const path = `${above.path === '' ? '' : `${above.path}.`}item[${position}]`;
      if (!isObject(item)) {
        problems.add('itemNotAnObject', 'error', { path, ...idOf(above) }, shown(item));
        continue;
      }
      linkIds.push(visitOne(item, path, above));
    }
    return linkIds;
  }

  function visitOne(item: JsonObject, path: string, above: Above): string {
    const own = textIn(item['linkId']);
    const addressable = own !== undefined && !seen.has(own);
    const linkId = addressable ? own : unused(path, seen);
    seen.add(linkId);
    if (own === undefined) problems.add('missingLinkId', 'error', { path, linkId }, shown(item['linkId']));
    else if (!addressable) problems.add('duplicateLinkId', 'error', { path, linkId }, own);

    const section = above.section ?? linkId;
    const isGroupOrQuestion = item['type'] !== 'display';
    // Its place is taken before its children take theirs: the list is in the order of the form.
    const index = count++;
    if (!isGroupOrQuestion && isArray(item['item']))
      problems.add('displayWithItems', 'warning', { path, linkId }, linkId);
    const children = visit(item, {
      path,
      linkId,
      section,
      depth: above.depth + 1,
      takesHelp: isGroupOrQuestion,
    });
    found[index] = readItem(
      item,
      {
        linkId,
        path,
        index,
        depth: above.depth,
        ...(above.linkId === undefined ? {} : { parent: above.linkId }),
        section,
        children,
        help: isGroupOrQuestion ? helpOf(item) : [],
        addressable,
        isHelp: above.takesHelp && isHelpItem(item),
      },
      known,
      problems,
    );
    return linkId;
  }

  visit(questionnaire, { path: '', depth: 0, takesHelp: false });
  return found;
}

interface Above {
  readonly path: string;
  readonly linkId?: string;
  readonly section?: string;
  readonly depth: number;
  readonly takesHelp: boolean;
}

/** A name for an item that has none of its own, which no other item has. */
function unused(path: string, seen: ReadonlySet<string>): string {
  let name = path;
  while (seen.has(name)) name = `${name}~`;
  return name;
}

function itemsOf(owner: JsonObject, above: Above, problems: ProblemList): Iterable<[number, unknown]> {
  const list = owner['item'];
  if (list === undefined) return [];
  const place: Place = { path: above.path, ...idOf(above) };
  if (!isArray(list)) {
    problems.add('malformedElement', 'warning', place, 'item');
    return [];
  }
  if (above.depth > deepestNesting) {
    problems.add('nestedTooDeep', 'error', place, String(deepestNesting));
    return [];
  }
  return list.entries();
}

const idOf = (above: Above): { linkId?: string } =>
  above.linkId === undefined ? {} : { linkId: above.linkId };

const isHelpItem = (item: JsonObject): boolean =>
  item['type'] === 'display' && readItemControl(item) === 'help';

function helpOf(item: JsonObject): readonly LocalizedText[] {
  if (!isArray(item['item'])) return [];
  return item['item']
    .filter(isObject)
    .filter(isHelpItem)
    .map((help) => readText(help['text'], help['_text']));
}
