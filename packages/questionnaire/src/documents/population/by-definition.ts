import { isArray, isObject, textIn } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import { documentExtensions as urls } from '../extension-urls.ts';
import { expressionIn, extensionsOf, extensionValue, itemsIn } from '../fhir-json.ts';
import type { Scope, SourceRecord } from './scope.ts';
import { sourceOf } from './scope.ts';

const path = /^[^#]+#([A-Z][A-Za-z]+)((?:\.[a-z][A-Za-z0-9]*(?:\[x\])?)+)$/;

/**
 * The values that `item.definition` names (`…#Patient.name.family`) in the resource its surroundings are about: the row
 * of a population context above it, or the one launch context of that type where the form extracts that type again.
 * No slices: which one is meant stands in a profile. `undefined` when nothing says where to look.
 */
export function valuesByDefinition(
  item: JsonObject,
  questionnaire: JsonObject,
  itemPath: string,
  scope: Scope,
): { readonly values: readonly unknown[]; readonly sources: readonly SourceRecord[] } | undefined {
  const match = path.exec(textIn(item['definition']) ?? '');
  const type = match?.[1];
  const elements = match?.[2]?.slice(1).split('.');
  if (type === undefined || elements === undefined) return undefined;
  const above = ownersOf(questionnaire, itemPath);
  const rows = new Set(
    above.map((owner) => expressionIn(extensionValue(owner, urls.itemPopulationContext))?.name),
  );
  const extractsType = above.some((owner) => extractedTypes(owner).includes(type));
  const resources = scope.resourcesOfType(type);
  const named = resources.filter(([name]) => rows.has(name));
  const usable = named.length > 0 ? named : extractsType && resources.length === 1 ? resources : [];
  const [, resource] = usable.at(-1) ?? [];
  if (resource === undefined) return undefined;
  const source = sourceOf(resource);
  return { values: walk(resource, elements), sources: source === undefined ? [] : [source] };
}

/** The form and the items down to the one at the path, itself last. */
function ownersOf(questionnaire: JsonObject, itemPath: string): readonly JsonObject[] {
  const owners = [questionnaire];
  for (const [, at] of itemPath.matchAll(/item\[(\d+)\]/g)) {
    const next = itemsIn(owners.at(-1))[Number(at)];
    if (next !== undefined) owners.push(next);
  }
  return owners;
}

function extractedTypes(owner: JsonObject): readonly string[] {
  const definitions = extensionsOf(owner, urls.definitionExtract).map((extension) =>
    textIn(extensionValue(extension, 'definition')),
  );
  const old = extensionValue(owner, urls.itemExtractionContext);
  return [...definitions.map((each) => each?.split('|')[0]?.split('/').at(-1)), textIn(old)].filter(
    (each) => each !== undefined,
  );
}

function walk(resource: JsonObject, elements: readonly string[]): readonly unknown[] {
  let values: readonly unknown[] = [resource];
  for (const element of elements) {
    values = values.flatMap((value) => {
      if (!isObject(value)) return [];
      const found = element.endsWith('[x]')
        ? Object.entries(value).find(
            ([name]) =>
              name.startsWith(element.slice(0, -3)) && /[A-Z]/.test(name.charAt(element.length - 3)),
          )?.[1]
        : Object.hasOwn(value, element)
          ? value[element]
          : undefined;
      return isArray(found) ? found : found === undefined ? [] : [found];
    });
  }
  return values;
}
