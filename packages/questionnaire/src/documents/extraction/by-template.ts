import { isArray, isObject, shown, textIn } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import type { Environment } from '../evaluator.ts';
import { documentExtensions as urls } from '../extension-urls.ts';
import {
  containedIn,
  deepestDocument,
  expressionIn,
  extensionsOf,
  extensionValue,
  objectsIn,
  setOwn,
  valueIn,
  withoutEmpty,
} from '../fhir-json.ts';
import type { Writable } from '../fhir-json.ts';
import { castValue } from './cast-value.ts';
import { findElement, isKnownType } from './element-shapes.ts';
import type { Asked, Extraction } from './extraction.ts';
import { isAnswered } from './extraction.ts';

const mostCopies = 1_000;

/** Resources from templates inside the form, as "Template-based extraction" of the guide (4.0) describes. */
export async function extractByTemplate(extraction: Extraction, root: Asked): Promise<void> {
  for (const extension of extensionsOf(root.element, urls.templateExtractBundle)) {
    const template = templateIn(extraction, extension['valueReference'], root);
    for (const bundle of template === undefined ? [] : await expand(extraction, template, root))
      for (const entry of objectsIn(bundle['entry']))
        if (isObject(entry['resource'])) await addWhole(extraction, entry, root);
  }
  await visit(root);

  async function visit(asked: Asked): Promise<void> {
    for (const rule of extensionsOf(asked.element, urls.templateExtract)) {
      if (!isAnswered(asked)) continue;
      const template = templateIn(extraction, extensionValue(rule, 'template'), asked);
      for (const resource of template === undefined ? [] : await expand(extraction, template, asked)) {
        const { id: _, ...rest } = resource;
        await extraction.add(rest, asked, rule);
      }
    }
    for (const each of asked.below) await visit(each.asked);
  }
}

function templateIn(extraction: Extraction, reference: unknown, asked: Asked): JsonObject | undefined {
  const name = isObject(reference) ? reference['reference'] : reference;
  const template = containedIn(extraction.questionnaire, name);
  if (template === undefined) extraction.problems.error('missingTemplate', asked.place, shown(name));
  return template;
}

/** An entry of a bundle template says itself how it is to be written. */
async function addWhole(extraction: Extraction, entry: JsonObject, asked: Asked): Promise<void> {
  const { resource, request, fullUrl } = entry;
  await extraction.add(resource as Writable, asked, undefined, textIn(fullUrl));
  const made = extraction.entries.pop();
  extraction.entries.push(isObject(request) ? { ...made, request } : { ...made });
}

async function expand(
  extraction: Extraction,
  template: JsonObject,
  asked: Asked,
): Promise<readonly Writable[]> {
  let copies = 0;
  const type = textIn(template['resourceType']) ?? '';
  const results = await expandValue(template, undefined, {
    type,
    focus: asked.answered,
    variables: {},
    depth: 0,
  });
  return results
    .map(withoutEmpty)
    .filter(isObject)
    .map((each) => ({ ...each }));

  interface At {
    /** FHIR type or backbone path of the element, where the shapes know it. */
    readonly type: string | undefined;
    readonly focus: unknown;
    readonly variables: Environment;
    readonly depth: number;
  }

  /** What an element of the template becomes: none, one, or one for each result of its expressions. */
  async function expandValue(value: unknown, beside: unknown, at: At): Promise<readonly unknown[]> {
    if (at.depth > deepestDocument) return [];
    const holder = isObject(value) ? value : beside;
    const context = valueIn(extensionsOf(holder, urls.templateExtractContext)[0])?.value;
    const expression = expressionIn(context);
    if (context !== undefined && expression === undefined)
      extraction.problems.warning('malformedExtension', asked.place, shown(context));
    if (expression === undefined) return replace(value, beside, at);
    const found = await extraction.evaluate(expression, asked, at.focus, at.variables);
    const results: unknown[] = [];
    for (const focus of found) {
      if (++copies > mostCopies) {
        extraction.problems.error('tooManyValues', asked.place, mostCopies);
        break;
      }
      const variables =
        expression.name === undefined ? at.variables : { ...at.variables, [expression.name]: focus };
      results.push(...(await replace(value, beside, { ...at, focus, variables })));
    }
    return results;
  }

  async function replace(value: unknown, beside: unknown, at: At): Promise<readonly unknown[]> {
    const holder = isObject(value) ? value : beside;
    const rule = extensionsOf(holder, urls.templateExtractValue)[0];
    const expression = expressionIn(valueIn(rule)?.value);
    if (expression === undefined) return [isObject(value) ? await copy(value, at) : value];
    const found = await extraction.evaluate(expression, asked, at.focus, at.variables);
    return found.flatMap((each) => {
      const cast = at.type === undefined ? each : castValue(each, at.type);
      if (cast === undefined)
        extraction.problems.warning('typeMismatch', asked.place, `${at.type}: ${expression.expression}`);
      return cast === undefined ? [] : [cast];
    });
  }

  async function copy(source: JsonObject, at: At): Promise<Writable> {
    const result: Writable = {};
    const own = textIn(source['resourceType']);
    const owner = own !== undefined && isKnownType(own) ? own : at.type;
    const names = new Set(Object.keys(source).map((key) => (key.startsWith('_') ? key.slice(1) : key)));
    for (const name of names) {
      if (name === '') continue;
      const value = source[name];
      const beside = source[`_${name}`];
      if (name === 'extension' || name === 'modifierExtension') {
        const kept = objectsIn(value).filter((each) => !isTemplateRule(each));
        if (kept.length > 0)
          result[name] = (
            await Promise.all(
              kept.map((each) =>
                expandValue(each, undefined, { ...at, type: 'Extension', depth: at.depth + 1 }),
              ),
            )
          ).flat();
        continue;
      }
      const element = owner === undefined ? undefined : findElement(owner, name);
      const inside = {
        ...at,
        type: isObject(value) && 'resourceType' in value ? undefined : element?.type,
        depth: at.depth + 1,
      };
      if (isArray(value) || isArray(beside)) {
        const length = Math.max(isArray(value) ? value.length : 0, isArray(beside) ? beside.length : 0);
        const list: unknown[] = [];
        for (let index = 0; index < length; index++)
          list.push(
            ...(await expandValue(
              isArray(value) ? value[index] : undefined,
              isArray(beside) ? beside[index] : undefined,
              inside,
            )),
          );
        if (list.length > 0) setOwn(result, name, list);
        continue;
      }
      const [first, ...others] = await expandValue(value, beside, inside);
      if (others.length > 0) extraction.problems.warning('tooManyValues', asked.place, name);
      // Some templates write the one entry of a list without its list.
      if (first !== undefined)
        setOwn(result, name, element?.shape.isList === true ? [first, ...others] : first);
      keepBeside(result, name, beside);
    }
    return result;
  }
}

const isTemplateRule = (extension: JsonObject): boolean =>
  extension['url'] === urls.templateExtractContext || extension['url'] === urls.templateExtractValue;

/** Extensions of a primitive that are not about extraction stay, as long as the value does. */
function keepBeside(result: Writable, name: string, beside: unknown): void {
  if (!isObject(beside)) return;
  const rules = objectsIn(beside['extension']).filter(isTemplateRule);
  const kept = objectsIn(beside['extension']).filter((each) => !isTemplateRule(each));
  if (rules.length > 0 && result[name] === undefined) return;
  const { extension: _, ...rest } = beside;
  const whole = { ...rest, ...(kept.length === 0 ? {} : { extension: kept }) };
  if (Object.keys(whole).length > 0) setOwn(result, `_${name}`, whole);
}
