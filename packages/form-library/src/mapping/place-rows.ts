import { inheritedBy, saidOf } from '@fil/instruments/mapping';
import type { MappingDocument, Said } from '@fil/instruments/mapping';
import type { CompiledItem, Form } from '@fil/questionnaire';
import { dimensions } from '@fil/vocabulary/codes';
import type { Dimension, Domain } from '@fil/vocabulary/codes';

/** What an item has of its own, and what it would have without. */
export interface Held<Code> {
  readonly own?: Code;
  readonly inherited?: Said<Code> | { readonly code: Code; readonly by: 'whole' };
}

/** One section or question, with its domain and its dimension. */
export interface PlaceRow {
  readonly item: CompiledItem;
  readonly domain: Held<Domain>;
  readonly dimension: Held<Dimension>;
}

/** The row of one item; texts that are only shown have none. */
export function placeRow(item: CompiledItem, form: Form, document: MappingDocument): PlaceRow {
  const above = inheritedBy(item, form, document);
  return {
    item,
    domain: held(document.domains, item.linkId, above.domain, document.domain),
    dimension: held(document.dimensions, item.linkId, above.dimension, document.dimension),
  };
}

/** Sections and questions right under an item, or at the root of the form. */
export function placedUnder(form: Form, linkId: string | undefined): readonly CompiledItem[] {
  const items =
    linkId === undefined
      ? form.sections
      : (form.item(linkId)?.children ?? []).flatMap((child) => form.item(child) ?? []);
  return items.filter(
    (item) => item.role === 'question' || (item.role === 'group' && hasQuestion(item, form)),
  );
}

function hasQuestion(item: CompiledItem, form: Form): boolean {
  return (
    item.role === 'question' ||
    item.children.some((child) => {
      const under = form.item(child);
      return under !== undefined && hasQuestion(under, form);
    })
  );
}

function held<Code extends string>(
  choices: Readonly<Record<string, Code>> | undefined,
  linkId: string,
  above: Said<Code> | undefined,
  whole: Code | undefined,
): Held<Code> {
  const own = choices && Object.hasOwn(choices, linkId) ? choices[linkId] : undefined;
  const inherited = above ?? (whole === undefined ? undefined : ({ code: whole, by: 'whole' } as const));
  return { ...(own !== undefined && { own }), ...(inherited && { inherited }) };
}

/** How far the places of the questions are said. */
export interface Coverage {
  readonly questions: number;
  /** Questions of which nothing says the domain: their answers are closed to everybody. */
  readonly withoutDomain: number;
  readonly withoutDimension: number;
  /** How many questions each of the nine dimensions has, of those that say it. */
  readonly dimensions: readonly { readonly dimension: Dimension; readonly questions: number }[];
}

const counted = new WeakMap<MappingDocument, WeakMap<Form, Coverage>>();

/** Worked out once for a document, which never changes: an edited one is another. */
export function coverageOf(document: MappingDocument, form: Form): Coverage {
  const ofDocument = counted.get(document) ?? new WeakMap<Form, Coverage>();
  counted.set(document, ofDocument);
  const known = ofDocument.get(form);
  if (known) return known;
  const coverage = count(document, form);
  ofDocument.set(form, coverage);
  return coverage;
}

function count(document: MappingDocument, form: Form): Coverage {
  const questions = form.items.filter((item) => item.role === 'question');
  const counts = new Map<Dimension, number>();
  let [withoutDomain, withoutDimension] = [0, 0];
  for (const item of questions) {
    const { domain, dimension } = saidOf(item, form, document);
    if (domain === undefined && document.domain === undefined) withoutDomain += 1;
    const code = dimension?.code ?? document.dimension;
    if (code === undefined) withoutDimension += 1;
    else counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return {
    questions: questions.length,
    withoutDomain,
    withoutDimension,
    dimensions: dimensions.map((dimension) => ({ dimension, questions: counts.get(dimension) ?? 0 })),
  };
}
