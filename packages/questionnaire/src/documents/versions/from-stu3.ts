import { isArray, isObject, shown, textIn } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import type { DocumentProblems } from '../document-problem.ts';
import { deepestDocument, linkIdOf, objectsIn, pathOf, valueIn } from '../fhir-json.ts';
import { withExtensions } from './from-r5.ts';

const ordinalValue = 'http://hl7.org/fhir/StructureDefinition/ordinalValue';
/** Names that the weight of an option had before R4. */
const oldOrdinals = [
  'http://hl7.org/fhir/StructureDefinition/questionnaire-ordinalValue',
  'http://hl7.org/fhir/StructureDefinition/iso21090-CO-value',
];

/** The R4 form of a Questionnaire written in STU3. */
export function questionnaireFromStu3(source: JsonObject, problems: DocumentProblems): JsonObject {
  const item = itemsFromStu3(source['item'], '', 0, problems);
  return item === undefined ? source : { ...source, item };
}

function itemsFromStu3(items: unknown, above: string, depth: number, problems: DocumentProblems): unknown {
  if (!isArray(items)) return items;
  if (depth > deepestDocument) {
    problems.error('nestedTooDeep', { path: above }, deepestDocument);
    return [];
  }
  return items.map((item, at) =>
    isObject(item) ? itemFromStu3(item, pathOf(above, at), depth, problems) : item,
  );
}

function itemFromStu3(
  source: JsonObject,
  path: string,
  depth: number,
  problems: DocumentProblems,
): JsonObject {
  const { option, options, enableWhen, item, ...rest } = source;
  const place = { path, ...linkIdOf(source) };
  const initial = valueIn(rest, 'initial');
  const same = Object.fromEntries(Object.entries(rest).filter(([name]) => !/^_?initial[A-Z]/.test(name)));
  const answerValueSet = valueSetIn(options);
  if (options !== undefined && answerValueSet === undefined)
    problems.warning('lostInConversion', place, 'options');
  return {
    ...same,
    ...conditionsFromStu3(enableWhen),
    ...(initial === undefined ? {} : { initial: [{ [`value${initial.type}`]: initial.value }] }),
    ...(answerValueSet === undefined ? {} : { answerValueSet }),
    ...(isArray(option) ? { answerOption: option.map(optionFromStu3) } : {}),
    ...(item === undefined ? {} : { item: itemsFromStu3(item, path, depth + 1, problems) }),
  };
}

/** Conditions had no operator: a value to be equal to, or whether there is an answer; any of them sufficed. */
function conditionsFromStu3(enableWhen: unknown): JsonObject {
  if (enableWhen === undefined) return {};
  if (!isArray(enableWhen)) return { enableWhen };
  const converted = enableWhen.map((condition) => {
    if (!isObject(condition) || condition['operator'] !== undefined) return condition;
    const { hasAnswer, ...same } = condition;
    return typeof hasAnswer === 'boolean'
      ? { ...same, operator: 'exists', answerBoolean: hasAnswer }
      : { ...same, operator: '=' };
  });
  return { enableWhen: converted, ...(converted.length > 1 ? { enableBehavior: 'any' } : {}) };
}

export function optionFromStu3(option: unknown): unknown {
  if (!isObject(option)) return option;
  const coding = isObject(option['valueCoding'])
    ? { valueCoding: withNewOrdinal(option['valueCoding']) }
    : {};
  return { ...withNewOrdinal(option), ...coding };
}

export function withNewOrdinal(element: JsonObject): JsonObject {
  const extensions = objectsIn(element['extension']);
  if (!extensions.some((extension) => oldOrdinals.includes(shown(extension['url'])))) return element;
  const { extension: _, ...rest } = element;
  return withExtensions(
    rest,
    extensions.map((extension) =>
      oldOrdinals.includes(shown(extension['url'])) ? { ...extension, url: ordinalValue } : { ...extension },
    ),
  );
}

/** A reference to a value set became its canonical address; one inside the form keeps its `#`. */
export const valueSetIn = (options: unknown): string | undefined =>
  isObject(options) ? textIn(options['reference']) : undefined;
