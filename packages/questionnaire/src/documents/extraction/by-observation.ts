import { isObject, textIn } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import { documentExtensions as urls } from '../extension-urls.ts';
import { extensionsOf, extensionValue, objectsIn, valueIn } from '../fhir-json.ts';
import type { Writable } from '../fhir-json.ts';
import { codingOf, toInstant } from './cast-value.ts';
import type { Asked, Extraction } from './extraction.ts';
import { subjectOf } from './extraction.ts';

/** What is inherited from the items above. */
interface Inherited {
  readonly extracts: boolean;
  readonly categories: readonly JsonObject[];
  readonly subject: JsonObject | undefined;
  /** The Observation around, which components and members belong to. */
  readonly around: Around | undefined;
}

interface Around {
  readonly observation: Writable;
  readonly fullUrl: string;
}

/** Observations from answers whose items have codes, as "Observation-based extraction" of the guide (4.0) describes. */
export async function extractByObservation(extraction: Extraction, root: Asked): Promise<void> {
  const subject = isObject(extraction.response['subject']) ? extraction.response['subject'] : undefined;
  await visit(root, { extracts: false, categories: [], subject, around: undefined });

  async function visit(asked: Asked, above: Inherited): Promise<void> {
    const { element } = asked;
    const setting = extensionValue(element, urls.observationExtract);
    const own = extensionsOf(element, urls.observationExtractCategory)
      .map((each) => each['valueCodeableConcept'])
      .filter(isObject);
    const here: Inherited = {
      ...above,
      extracts: setting === undefined ? above.extracts : setting !== false,
      categories: own.length > 0 ? own : above.categories,
      subject: subjectOf(asked) ?? above.subject,
    };
    const coding = asked.isRoot ? [] : codesOf(element, here.extracts);
    if (coding.length === 0) {
      for (const each of asked.below) await visit(each.asked, here);
      return;
    }
    const ownCategories = objectsIn(element['code']).flatMap((code) =>
      extensionsOf(code, urls.observationExtractCategory)
        .map((each) => each['valueCodeableConcept'])
        .filter(isObject),
    );
    const categories = ownCategories.length > 0 ? ownCategories : here.categories;
    const relation = typeof setting === 'string' ? setting : 'independent';
    if (element['type'] === 'group') return visitGroup(asked, here, coding, categories, relation);
    for (const [at, answer] of objectsIn(asked.answered['answer']).entries()) {
      const value = valueOf(answer, asked, extraction);
      const below = asked.below.filter((each) => each.answer === at);
      if (value === undefined) {
        for (const each of below) await visit(each.asked, here);
        continue;
      }
      if (relation === 'component' && above.around !== undefined) {
        addTo(above.around.observation, 'component', { code: { coding }, ...value });
        for (const each of below) await visit(each.asked, { ...here, around: above.around });
        continue;
      }
      const observation = { ...frameOf(extraction.response, here.subject), code: { coding }, ...value };
      await enter(
        asked,
        observation,
        categories,
        relation,
        here,
        below.map((each) => each.asked),
      );
    }
    for (const each of asked.below) if (each.answer === undefined) await visit(each.asked, here);
  }

  /** A panel: an Observation without a value of its own, made where something stands in it. */
  async function visitGroup(
    asked: Asked,
    here: Inherited,
    coding: readonly JsonObject[],
    categories: readonly JsonObject[],
    relation: string,
  ): Promise<void> {
    const observation: Writable = { ...frameOf(extraction.response, here.subject), code: { coding } };
    await enter(
      asked,
      observation,
      categories,
      relation,
      here,
      asked.below.map((each) => each.asked),
    );
  }

  async function enter(
    asked: Asked,
    observation: Writable,
    categories: readonly JsonObject[],
    relation: string,
    here: Inherited,
    below: readonly Asked[],
  ): Promise<void> {
    const [rule] = extensionsOf(asked.element, urls.observationExtractEntry);
    const told = textIn(extensionValue(rule, 'fullUrl'));
    const [url] =
      told === undefined
        ? []
        : await extraction.evaluate({ language: 'text/fhirpath', expression: told }, asked);
    const fullUrl = typeof url === 'string' ? url : extraction.newFullUrl();
    if (categories.length > 0) observation['category'] = categories;
    const { around } = here;
    if (relation === 'derived' && around !== undefined)
      addTo(observation, 'derivedFrom', { reference: around.fullUrl });
    // Its place in the transaction is before what refers to it; it is completed by what stands below.
    const position = extraction.entries.length;
    for (const each of below) await visit(each, { ...here, around: { observation, fullUrl } });
    const saysSomething =
      ['component', 'hasMember', 'dataAbsentReason'].some((name) => name in observation) ||
      valueIn(observation) !== undefined;
    if (!saysSomething) return;
    await extraction.add(observation, asked, rule, fullUrl);
    extraction.entries.splice(position, 0, ...extraction.entries.splice(-1));
    if (relation === 'member' && around !== undefined)
      addTo(around.observation, 'hasMember', { reference: fullUrl });
  }
}

/** The codes to write: those marked, else all where the item extracts, but those marked not to. */
function codesOf(item: JsonObject, extracts: boolean): readonly JsonObject[] {
  const codes = objectsIn(item['code']);
  const marked = codes.filter((code) => {
    const mark = extensionValue(code, urls.observationExtract);
    return mark !== undefined && mark !== false;
  });
  const chosen =
    marked.length > 0
      ? marked
      : extracts
        ? codes.filter((code) => extensionValue(code, urls.observationExtract) !== false)
        : [];
  return chosen.map(codingOf);
}

function addTo(owner: Writable, name: string, value: JsonObject): void {
  owner[name] = [...objectsIn(owner[name]), value];
}

/** What an Observation takes from the response. */
function frameOf(response: JsonObject, subject: JsonObject | undefined): Writable {
  const authored = textIn(response['authored']);
  const issued = toInstant(authored);
  const id = textIn(response['id']);
  const author = isObject(response['author']) ? response['author'] : undefined;
  const isDevice = author?.['type'] === 'Device' || /^Device\//.test(textIn(author?.['reference']) ?? '');
  // A response may be part of an Observation; an Observation may not.
  const partOf = objectsIn(response['partOf']).filter(
    (each) => !/^Observation\//.test(textIn(each['reference']) ?? ''),
  );
  return {
    resourceType: 'Observation',
    ...(objectsIn(response['basedOn']).length === 0 ? {} : { basedOn: response['basedOn'] }),
    ...(partOf.length === 0 ? {} : { partOf }),
    status: 'final',
    ...(subject === undefined ? {} : { subject }),
    ...(isObject(response['encounter']) ? { encounter: response['encounter'] } : {}),
    ...(authored === undefined ? {} : { effectiveDateTime: authored }),
    ...(issued === undefined ? {} : { issued }),
    ...(author === undefined ? {} : isDevice ? { device: author } : { performer: [author] }),
    ...(id === undefined ? {} : { derivedFrom: [{ reference: `QuestionnaireResponse/${id}` }] }),
  };
}

/** The answer as `Observation.value[x]`, which has neither decimal, day, address, attachment nor reference. */
function valueOf(answer: JsonObject, asked: Asked, extraction: Extraction): Writable | undefined {
  const found = valueIn(answer);
  if (found === undefined) return undefined;
  const { value, type } = found;
  const unit = extensionValue(asked.element, urls.unit);
  switch (type) {
    case 'Boolean':
      return { valueBoolean: value };
    case 'Integer':
    case 'Decimal':
      if (isObject(unit)) return { valueQuantity: { value, ...unitOf(unit) } };
      return type === 'Integer' ? { valueInteger: value } : { valueQuantity: { value } };
    case 'Date':
    case 'DateTime':
      return { valueDateTime: value };
    case 'Time':
      return { valueTime: value };
    case 'String':
    case 'Uri':
      return { valueString: value };
    case 'Coding':
      return isObject(value) ? { valueCodeableConcept: { coding: [codingOf(value)] } } : undefined;
    case 'Quantity':
      return { valueQuantity: value };
    default:
      extraction.problems.warning('typeMismatch', asked.place, type);
      return undefined;
  }
}

function unitOf(unit: JsonObject): Writable {
  const { system, code } = unit;
  const words = textIn(unit['display']) ?? textIn(code);
  return {
    ...(words === undefined ? {} : { unit: words }),
    ...(system === undefined || code === undefined ? {} : { system }),
    ...(code === undefined ? {} : { code }),
  };
}
