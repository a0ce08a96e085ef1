import type { CompiledOption } from '../form/compiled-item.ts';
import { isArray, isObject, textIn } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { mostConcepts, objectsIn, optionOf, readExpansion } from './read-concepts.ts';

/**
 * The concepts of a value set that the form itself carries: its expansion, else what it composes from concepts that
 * it lists and from code systems that the form carries too.
 * @returns Nothing where it refers to something that is not in the form.
 */
export function expandContained(
  form: JsonObject,
  valueSet: JsonObject,
): readonly CompiledOption[] | undefined {
  const expansion = valueSet['expansion'];
  if (isObject(expansion) && isArray(expansion['contains'])) return readExpansion(expansion);
  return compose(form, valueSet, new Set());
}

/** A contained resource by its id, or by its address. */
export function containedValueSet(form: JsonObject, reference: string): JsonObject | undefined {
  const [address = ''] = reference.split('|');
  return objectsIn(form['contained']).find(
    (resource) =>
      resource['resourceType'] === 'ValueSet' &&
      (address.startsWith('#') ? resource['id'] === address.slice(1) : resource['url'] === address),
  );
}

function compose(
  form: JsonObject,
  valueSet: JsonObject,
  above: Set<JsonObject>,
): readonly CompiledOption[] | undefined {
  const composition = valueSet['compose'];
  // One that takes itself in, through others, has nothing to add.
  if (!isObject(composition) || above.has(valueSet)) return undefined;
  const inside = new Set(above).add(valueSet);
  const found = new Map<string, CompiledOption>();
  for (const include of objectsIn(composition['include'])) {
    const options = partOf(form, include, inside);
    if (options === undefined) return undefined;
    for (const option of options) if (found.size < mostConcepts) found.set(identity(option), option);
  }
  for (const exclude of objectsIn(composition['exclude']))
    for (const option of partOf(form, exclude, inside) ?? []) found.delete(identity(option));
  return [...found.values()];
}

function partOf(
  form: JsonObject,
  part: JsonObject,
  above: Set<JsonObject>,
): readonly CompiledOption[] | undefined {
  const system = textIn(part['system']);
  let options: readonly CompiledOption[] | undefined;
  if (isArray(part['concept'])) {
    options = objectsIn(part['concept'])
      .slice(0, mostConcepts)
      .map((concept) => optionOf(concept, system))
      .filter((option) => option !== undefined);
  } else if (system !== undefined) {
    // A filter asks for a terminology server.
    if (objectsIn(part['filter']).length > 0) return undefined;
    options = codesOf(form, system);
    if (options === undefined) return undefined;
  }
  const others = isArray(part['valueSet']) ? part['valueSet'].filter((each) => typeof each === 'string') : [];
  for (const reference of others) {
    const other = containedValueSet(form, reference);
    const its = other === undefined ? undefined : (expansionOf(other) ?? compose(form, other, above));
    if (its === undefined) return undefined;
    const ids = new Set(its.map(identity));
    options = options === undefined ? its : options.filter((option) => ids.has(identity(option)));
  }
  return options;
}

function expansionOf(valueSet: JsonObject): readonly CompiledOption[] | undefined {
  const expansion = valueSet['expansion'];
  return isObject(expansion) && isArray(expansion['contains']) ? readExpansion(expansion) : undefined;
}

function codesOf(form: JsonObject, system: string): readonly CompiledOption[] | undefined {
  const codeSystem = objectsIn(form['contained']).find(
    (resource) => resource['resourceType'] === 'CodeSystem' && resource['url'] === system,
  );
  if (codeSystem === undefined) return undefined;
  const options: CompiledOption[] = [];
  const waiting = [...objectsIn(codeSystem['concept'])].reverse();
  while (waiting.length > 0 && options.length < mostConcepts) {
    const concept = waiting.pop();
    if (concept === undefined) break;
    const option = optionOf(concept, system);
    if (option !== undefined) options.push(option);
    waiting.push(...[...objectsIn(concept['concept'])].reverse());
  }
  return options;
}

function identity({ value }: CompiledOption): string {
  return 'valueCoding' in value ? `${value.valueCoding.system ?? ''}|${value.valueCoding.code}` : '';
}
