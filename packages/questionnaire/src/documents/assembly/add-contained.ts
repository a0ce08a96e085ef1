import { isArray, isObject, textIn } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import type { DocumentPlace, DocumentProblems } from '../document-problem.ts';
import { deepestDocument, objectsIn, setOwn } from '../fhir-json.ts';
import type { Writable } from '../fhir-json.ts';

/** Where a text that begins with `#` is words, not a reference. */
const wordsNotReferences: ReadonlySet<string> = new Set([
  'text',
  'display',
  'valueString',
  'linkId',
  'question',
  'prefix',
  'id',
]);

/**
 * Adds to `root` what the sub-questionnaire contains, under names of its own, and gives the sub-questionnaire with its
 * references following. The same resource included twice stands once.
 */
export function addContained(
  root: Writable,
  sub: JsonObject,
  prefix: string,
  place: DocumentPlace,
  problems: DocumentProblems,
): JsonObject {
  const inside = objectsIn(sub['contained']);
  if (inside.length === 0) return sub;
  const standing = [...objectsIn(root['contained'])];
  const names = new Map<string, string>();
  for (const resource of inside) {
    const id = textIn(resource['id']);
    if (id === undefined) continue;
    names.set(id, freeName(`${prefix}${id}`, resource, prefix, standing, place, problems));
  }
  const renamed = follow(sub, names, 0) as JsonObject;
  for (const resource of objectsIn(renamed['contained'])) {
    const id = names.get(textIn(resource['id']) ?? '');
    if (id !== undefined && !standing.some((each) => each['id'] === id)) standing.push({ ...resource, id });
  }
  root['contained'] = standing;
  return renamed;
}

function freeName(
  wanted: string,
  resource: JsonObject,
  prefix: string,
  standing: readonly JsonObject[],
  place: DocumentPlace,
  problems: DocumentProblems,
): string {
  const isSame = (other: JsonObject): boolean =>
    JSON.stringify({ ...other, id: '' }) === JSON.stringify({ ...resource, id: '' });
  let name = wanted;
  for (let count = 2; ; count++) {
    const other = standing.find((each) => each['id'] === name);
    // With a prefix the references inside differ: the same name is the same resource, included again.
    if (
      other === undefined ||
      isSame(other) ||
      (prefix !== '' && count === 2 && other['url'] === resource['url'])
    )
      break;
    name = `${wanted}-${count}`;
  }
  if (name !== wanted) problems.warning('duplicateContained', place, wanted);
  return name;
}

function follow(value: unknown, names: ReadonlyMap<string, string>, depth: number): unknown {
  if (depth > deepestDocument) return value;
  if (isArray(value)) return value.map((each) => follow(each, names, depth + 1));
  if (!isObject(value)) return value;
  const result: Writable = {};
  for (const [key, each] of Object.entries(value)) {
    const name = typeof each === 'string' && each.startsWith('#') ? names.get(each.slice(1)) : undefined;
    setOwn(
      result,
      key,
      name === undefined || wordsNotReferences.has(key) ? follow(each, names, depth + 1) : `#${name}`,
    );
  }
  return result;
}
