import type { MappingDocument, MappingProblem, SourceDocument } from '@fil/instruments/mapping';
import { scoreFunctionById } from '@fil/instruments/scales';
import type { Form } from '@fil/questionnaire';
import { answerKeysOf, isTypedNumber } from './countable.ts';
import { bandsIn } from './edit-score.ts';
import type { SourcePlace } from './edit-score.ts';
import { hasWeights } from './proposed-source.ts';

/** Fields of the document that the screen shows, named as problems name them: `score.inputs.bathing.values.oui`. */
export const wholeDomainField = 'domain';
export const scoreField = 'score';

export function fieldOfSource(place: SourcePlace): string {
  if (place.in === 'inputs') return `score.inputs.${place.input}`;
  return place.in === 'items' ? `score.items[${place.at}]` : 'score.total';
}

/** Everything that the screen shows of a document, as fields: the templates draw exactly these. */
export function shownFields(document: MappingDocument, form: Form): ReadonlySet<string> {
  return new Set([wholeDomainField, scoreField, ...ofScore(document, form)]);
}

function ofScore(document: MappingDocument, form: Form): readonly string[] {
  const { score } = document;
  switch (score?.method) {
    case undefined:
      return [];
    case 'function':
      return (scoreFunctionById(score.function)?.inputs ?? []).flatMap(({ id }) =>
        ofSource({ in: 'inputs', input: id }, score.inputs[id], form, true),
      );
    case 'sum':
      return [
        'score.items',
        ...score.items.flatMap((source, at) => ofSource({ in: 'items', at }, source, form, false)),
        ...ofBands(document),
      ];
    case 'entered':
      return [
        'score.kind',
        'score.by',
        'score.on',
        ...ofSource({ in: 'total' }, score.total, form, false),
        ...ofBands(document),
      ];
  }
}

function ofBands(document: MappingDocument): readonly string[] {
  return bandsIn(document).flatMap((_band, at) => [
    `score.bands[${at}].from`,
    `score.bands[${at}].meaning.fr-CA`,
    `score.bands[${at}].meaning.en`,
  ]);
}

function ofSource(
  place: SourcePlace,
  source: SourceDocument | undefined,
  form: Form,
  ofFunction: boolean,
): readonly string[] {
  const field = fieldOfSource(place);
  const question = form.question(source?.linkId ?? '');
  if (source === undefined || question === undefined) return [field];
  if (isTypedNumber(question)) return ofFunction ? [field] : [field, `${field}.lowest`, `${field}.highest`];
  const weights = hasWeights(question) ? [`${field}.ordinal`] : [];
  const values = source.ordinal ? [] : answerKeysOf(question).map((key) => `${field}.values.${key}`);
  return [field, ...weights, ...values];
}

/** Where a problem is told: the field that it names, or the nearest one above it that the screen shows. */
export function fieldOfProblem(
  { code, field, detail }: Pick<MappingProblem, 'code' | 'field' | 'detail'>,
  document: MappingDocument,
  shown: ReadonlySet<string>,
): string {
  for (const candidate of candidatesOf(code, field, detail, document))
    for (let name = candidate; name !== ''; name = above(name)) if (shown.has(name)) return name;
  return field.startsWith('dom') || field.startsWith('dim') ? wholeDomainField : scoreField;
}

function candidatesOf(
  code: MappingProblem['code'],
  field: string,
  detail: string,
  document: MappingDocument,
): readonly string[] {
  switch (code) {
    case 'inputMissing':
      return [`${field}.${detail}`];
    case 'optionWithoutValue':
      return [`${field}.${detail}`, field];
    case 'usedTwice':
      return [secondUse(document, detail) ?? field, field];
    case 'bandWithoutMeaning':
      return [`${field}.fr-CA`];
    case 'limitsMissing':
    case 'limitsReversed':
      return [`${field}.lowest`, field];
    default:
      return [field];
  }
}

function secondUse({ score }: MappingDocument, linkId: string): string | undefined {
  if (score?.method === 'sum') {
    const at = score.items.findLastIndex((item) => item.linkId === linkId);
    return at < 0 ? undefined : `score.items[${at}]`;
  }
  if (score?.method !== 'function') return undefined;
  const last = Object.entries(score.inputs).findLast(([, source]) => source.linkId === linkId);
  return last && `score.inputs.${last[0]}`;
}

/** `score.items[2].values.x` stands in `score.items[2].values`, that in `score.items[2]`, that in `score.items`. */
function above(field: string): string {
  const end = Math.max(field.lastIndexOf('.'), field.lastIndexOf('['));
  return end < 0 ? '' : field.slice(0, end);
}
