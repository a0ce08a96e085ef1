/**
 * The address of one asking of one item, the same on every device: its linkId outside any repetition, else
 * `<list key>#<repetition id>/<linkId>`.
 */
export type NodeKey = string;

/** The key of an item outside any repetition. */
export const keyOf = (linkId: string): NodeKey => (/[%#]/.test(linkId) ? escapeMarks(linkId) : linkId);

/** The key of one repetition of a list, or of what stands under one answer of a question. */
export const repetitionKey = (list: NodeKey, id: string): NodeKey =>
  `${list}#${/[%#/]/.test(id) ? escapeMarks(id).replaceAll('/', '%2F') : id}`;

/** The key of an item inside a repetition, or outside any. */
export const childKey = (repetition: NodeKey | undefined, linkId: string): NodeKey =>
  repetition === undefined ? keyOf(linkId) : `${repetition}/${keyOf(linkId)}`;

/** The repetitions that a key names, outermost first: each with the list it stands in and its id. */
export function repetitionsIn(key: NodeKey): readonly { readonly list: NodeKey; readonly id: string }[] {
  const found: { list: NodeKey; id: string }[] = [];
  for (let mark = key.indexOf('#'); mark >= 0; mark = key.indexOf('#', mark + 1)) {
    const slash = key.indexOf('/', mark);
    const id = key.slice(mark + 1, slash < 0 ? undefined : slash);
    found.push({ list: key.slice(0, mark), id: unescapeMarks(id) });
  }
  return found;
}

/** The linkId a key ends in; for the key of a repetition, that of its list. */
export function linkIdOf(key: NodeKey): string {
  const mark = key.lastIndexOf('#');
  if (mark < 0) return unescapeMarks(key);
  const slash = key.indexOf('/', mark);
  return slash < 0 ? linkIdOf(key.slice(0, mark)) : unescapeMarks(key.slice(slash + 1));
}

/** Numbers first, as numbers; the others by code unit, so that ids that sort by time do. */
export function compareRepetitions(left: string, right: string): number {
  const [one, other] = [numberIn(left), numberIn(right)];
  if (one !== undefined && other !== undefined && one !== other) return one - other;
  if (one === undefined && other !== undefined) return 1;
  if (one !== undefined && other === undefined) return -1;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

const numberIn = (id: string): number | undefined => (/^\d{1,9}$/.test(id) ? Number(id) : undefined);

const escapeMarks = (text: string): string => text.replaceAll('%', '%25').replaceAll('#', '%23');

const unescapeMarks = (text: string): string =>
  text.replace(/%(2[35F])/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
