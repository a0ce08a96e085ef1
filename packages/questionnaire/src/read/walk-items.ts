import type { LocalizedText } from '../form/localized-text.ts';
import type { Place, ProblemList } from '../form/problem.ts';
import { isArray, isObject, shown, textIn } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { extensionIn, extensionUrls, readItemControl, readText } from './extensions.ts';
import { readItem } from './read-item.ts';
import type { FoundItem } from './read-item.ts';

/** Deeper than any form made by people; what lies below is told, not read. */
export const deepestNesting = 50;

/** More than anybody fills in; what comes after is told, not read. */
export const mostItems = 25_000;

/** Read between two turns of others. */
const itemsInASlice = 500;

/** All items in the order of the form, each knowing its place in it. */
export function* walkItems(
  questionnaire: JsonObject,
  known: ReadonlySet<string>,
  problems: ProblemList,
): Generator<void, readonly FoundItem[]> {
  const found: FoundItem[] = [];
  const seen = new Set<string>();
  let count = 0;
  /** Asked for only where an item has no name of its own. */
  let named: Set<string> | undefined;

  function* visit(owner: JsonObject, above: Above): Generator<void, readonly string[]> {
    const linkIds: string[] = [];
    const before = above.path === '' ? 'item[' : `${above.path}.item[`;
    for (const [position, item] of itemsOf(owner, above, problems)) {
      const path = `${before}${position}]`;
      if (!isObject(item)) {
        problems.add('itemNotAnObject', 'error', { path, ...idOf(above) }, shown(item));
        continue;
      }
      if (count >= mostItems) {
        problems.add('tooManyItems', 'error', { path, ...idOf(above) }, String(mostItems));
        break;
      }
      if (count % itemsInASlice === itemsInASlice - 1) yield;
      linkIds.push(yield* visitOne(item, path, above));
    }
    return linkIds;
  }

  function* visitOne(item: JsonObject, path: string, above: Above): Generator<void, string> {
    const own = textIn(item['linkId']);
    const addressable = own !== undefined && !seen.has(own);
    const linkId = addressable ? own : unused(path, (named ??= linkIdsIn(questionnaire)));
    seen.add(linkId);
    named?.add(linkId);
    if (own === undefined) problems.add('missingLinkId', 'error', { path, linkId }, shown(item['linkId']));
    else if (!addressable) problems.add('duplicateLinkId', 'error', { path, linkId }, own);

    const section = above.section ?? linkId;
    const isDisplay = item['type'] === 'display';
    // Its place is taken before its children take theirs: the list is in the order of the form.
    const index = count++;
    if (isDisplay && isArray(item['item']))
      problems.add('displayWithItems', 'warning', { path, linkId }, linkId);
    // A display under a question of several answers is told once, not under each of them.
    const list = isDisplay && above.isQuestion ? above.listAbove : above.list;
    const isQuestion = !isDisplay && item['type'] !== 'group';
    const standsSeveralTimes = item['repeats'] === true && addressable && !isDisplay;
    const isHidden = above.isHidden || extensionIn(item, extensionUrls.hidden)?.['valueBoolean'] === true;
    const children =
      item['item'] === undefined
        ? noChildren
        : yield* visit(item, {
            path,
            linkId,
            section,
            depth: above.depth + 1,
            takesNotes: !isDisplay,
            isHidden,
            isQuestion,
            ...withList('list', standsSeveralTimes ? linkId : list),
            ...withList('listAbove', list),
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
        ...withList('list', list),
        children,
      },
      {
        help: isDisplay ? noHelp : helpOf(item),
        addressable,
        takesNotes: above.takesNotes,
        isUnderHidden: above.isHidden,
      },
      known,
      problems,
    );
    return linkId;
  }

  yield* visit(questionnaire, { path: '', depth: 0, takesNotes: false, isHidden: false, isQuestion: false });
  return found;
}

interface Above {
  readonly path: string;
  readonly linkId?: string;
  readonly section?: string;
  readonly depth: number;
  readonly takesNotes: boolean;
  readonly isHidden: boolean;
  readonly isQuestion: boolean;
  /** What the items below stand in several times, and what the item itself does. */
  readonly list?: string;
  readonly listAbove?: string;
}

const noChildren: readonly string[] = Object.freeze([]);
const noHelp: readonly LocalizedText[] = Object.freeze([]);

const withList = <Name extends 'list' | 'listAbove'>(
  name: Name,
  list: string | undefined,
): Partial<Record<Name, string>> => (list === undefined ? {} : ({ [name]: list } as Record<Name, string>));

/** A name for an item that has none of its own, which no other item has or will have. */
function unused(path: string, taken: ReadonlySet<string>): string {
  let name = path;
  while (taken.has(name)) name = `${name}~`;
  return name;
}

/** Every linkId that stands in the form, however deep; without recursion. */
function linkIdsIn(questionnaire: JsonObject): Set<string> {
  const found = new Set<string>();
  const waiting: unknown[] = [questionnaire];
  for (let owner = waiting.pop(); owner !== undefined && found.size < mostItems; owner = waiting.pop()) {
    if (!isObject(owner)) continue;
    const linkId = textIn(owner['linkId']);
    if (linkId !== undefined) found.add(linkId);
    if (isArray(owner['item'])) for (const item of owner['item']) waiting.push(item);
  }
  return found;
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
  if (!isArray(item['item'])) return noHelp;
  const help = item['item'].filter(isObject).filter(isHelpItem);
  return help.length === 0 ? noHelp : help.map((help) => readText(help['text'], help['_text']));
}
