import { isObject, textIn } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import { documentExtensions as urls } from '../extension-urls.ts';
import { expressionIn, extensionsOf, extensionValue, objectsIn, valueIn } from '../fhir-json.ts';
import { isKnownType } from './element-shapes.ts';
import type { Asked, Extraction } from './extraction.ts';
import { isAnswered } from './extraction.ts';

import { Frame, ResourceWriter } from './resource-writer.ts';

const base = 'http://hl7.org/fhir/StructureDefinition/';

/** A resource being made, and the address that items name to write into it. */
interface Open {
  readonly canonical: string;
  readonly writer: ResourceWriter;
  readonly frame: Frame;
}

/**
 * Resources from items that name elements of their definition, as "Definition-based extraction" of the guide (4.0)
 * describes. Profiles are not looked up: what they fix must be said in the form.
 */
export async function extractByDefinition(extraction: Extraction, root: Asked): Promise<void> {
  const { problems } = extraction;
  await visit(root, []);

  async function visit(asked: Asked, above: readonly Open[]): Promise<void> {
    if (!isAnswered(asked)) return;
    const started: { open: Open; rule: JsonObject | undefined }[] = [];
    for (const { canonical, type, rule } of rulesOf(asked)) {
      const writer = new ResourceWriter(type);
      if (!canonical.startsWith(base)) writer.resource['meta'] = { profile: [canonical] };
      started.push({ open: { canonical: addressOf(canonical), writer, frame: writer.rootFrame() }, rule });
    }
    // The nearest resource of an address is the one meant.
    const all = [...started.map((each) => each.open), ...above];
    const inside = all.map((open) => ({ ...open, frame: new Frame(open.frame) }));
    writeOwn(asked, all, inside);
    for (const extension of extensionsOf(asked.element, urls.definitionExtractValue))
      await writeValue(asked, extension, all, inside);
    for (const each of asked.below) await visit(each.asked, inside);
    for (const { open, rule } of started) await extraction.add(open.writer.resource, asked, rule);
  }

  /** The item's own definition: a group opens an element, a question writes its answers. */
  function writeOwn(asked: Asked, all: readonly Open[], inside: readonly Open[]): void {
    const definition = textIn(asked.element['definition']);
    const target = definition === undefined || asked.isRoot ? undefined : parse(definition);
    if (target === undefined) return;
    const at = all.findIndex((open) => open.canonical === target.canonical);
    const [open, into] = [all[at], inside[at]];
    if (open === undefined || into === undefined) return;
    const isGroup = asked.element['type'] === 'group';
    const answers = objectsIn(asked.answered['answer'])
      .map((answer) => valueIn(answer))
      .filter((each) => each !== undefined);
    const failure = isGroup
      ? open.writer.open(target.path, open.frame, into.frame)
      : open.writer.write(
          target.path,
          answers.map((each) => each.value),
          answers[0]?.type,
          open.frame,
          into.frame,
        );
    if (failure !== undefined) problems.warning(failure, asked.place, definition);
  }

  async function writeValue(
    asked: Asked,
    extension: JsonObject,
    all: readonly Open[],
    inside: readonly Open[],
  ): Promise<void> {
    const definition = textIn(extensionValue(extension, 'definition'));
    const target = definition === undefined ? undefined : parse(definition);
    const fixed = valueIn(extensionsOf(extension, 'fixed-value')[0]);
    const expression = expressionIn(extensionValue(extension, 'expression'));
    if (target === undefined || (fixed === undefined && expression === undefined))
      return problems.warning('malformedExtension', asked.place, definition ?? urls.definitionExtractValue);
    const at = all.findIndex((open) => open.canonical === target.canonical);
    const [open, into] = [all[at], inside[at]];
    // Said for a resource that nothing here makes.
    if (open === undefined || into === undefined) return tellOnce(asked, target.canonical);
    const values = expression === undefined ? [fixed?.value] : await extraction.evaluate(expression, asked);
    const failure = open.writer.write(
      target.path,
      values,
      expression === undefined ? fixed?.type : undefined,
      open.frame,
      into.frame,
    );
    if (failure !== undefined) problems.warning(failure, asked.place, definition);
  }

  /** A resource that nothing here makes: told once at its item, however many values it would have had. */
  function tellOnce(asked: Asked, canonical: string): void {
    const { path } = asked.place;
    if (problems.all.some((each) => each.path === path && each.detail === canonical)) return;
    problems.information('definitionNotUnderstood', asked.place, canonical);
  }

  function rulesOf(
    asked: Asked,
  ): readonly { canonical: string; type: string; rule: JsonObject | undefined }[] {
    const rules: { canonical: string; type: string; rule: JsonObject | undefined }[] = [];
    for (const rule of extensionsOf(asked.element, urls.definitionExtract)) {
      const canonical = textIn(extensionValue(rule, 'definition'));
      const type = canonical === undefined ? undefined : typeOf(canonical, asked.element);
      if (canonical !== undefined && type !== undefined) rules.push({ canonical, type, rule });
      else problems.error('definitionNotUnderstood', asked.place, canonical ?? urls.definitionExtract);
    }
    for (const extension of extensionsOf(asked.element, urls.itemExtractionContext)) {
      // Its earlier form named the type alone, or a query for records of it: an update of those is not done here.
      const value = valueIn(extension)?.value;
      const type = textIn(isObject(value) ? textIn(value['expression'])?.split(/[?/]/)[0] : value);
      if (type !== undefined && isKnownType(type))
        rules.push({ canonical: `${base}${type}`, type, rule: undefined });
      else problems.error('definitionNotUnderstood', asked.place, type ?? urls.itemExtractionContext);
    }
    return rules;
  }
}

/** `canonical#path`, its version left out: the form names one resource by one address. */
function parse(definition: string): { canonical: string; path: string } | undefined {
  const hash = definition.indexOf('#');
  const path = definition.slice(hash + 1);
  return hash < 1 || path === '' || path.split('.').length > 20
    ? undefined
    : { canonical: addressOf(definition.slice(0, hash)), path };
}

const addressOf = (canonical: string): string => canonical.split('|')[0] ?? canonical;

/** The type an address is about: its own name, or for a profile the one that items say they write into. */
function typeOf(canonical: string, element: JsonObject): string | undefined {
  const address = addressOf(canonical);
  const own = address.startsWith(base) ? address.slice(base.length) : undefined;
  if (own !== undefined && isKnownType(own)) return own;
  const found = new RegExp(
    `"${address.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:\\|[^"#]*)?#([A-Z][A-Za-z]+)[."]`,
  ).exec(JSON.stringify(element));
  const named = found?.[1];
  return named !== undefined && isKnownType(named) ? named : undefined;
}
