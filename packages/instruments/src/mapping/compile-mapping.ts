import type { Form } from '@fil/questionnaire';
import { scoreFunctionById } from '../scales/index.ts';
import { compileQuestions } from './compile-questions.ts';
import { compileSource } from './compile-source.ts';
import { mappingFormat } from './document.ts';
import type {
  BandDocument,
  EnteredDocument,
  FunctionDocument,
  MappingDocument,
  ScoreDocument,
  SumDocument,
} from './document.ts';
import type { Mapping, ScoreMapping, Source } from './mapping.ts';
import { problemList } from './problem.ts';
import type { MappingProblem, Tell } from './problem.ts';

export interface CompiledMapping {
  /** Without its score when that has an error. */
  readonly mapping: Mapping;
  readonly problems: readonly MappingProblem[];
}

/** The mapping of a form that nobody mapped: its questions, and no score. */
export const emptyDocument: MappingDocument = { format: mappingFormat };

/** Reads a mapping against its form. The document has its shape already: `readMapping` looks at one from elsewhere. */
export function compileMapping(document: MappingDocument, form: Form): CompiledMapping {
  const { problems, tell } = problemList();
  const questions = compileQuestions(document, form, tell);
  const beforeScore = problems.length;
  const score = document.score && compileScore(document.score, form, tell);
  const faulty = problems.slice(beforeScore).some(({ severity }) => severity === 'error');
  if (score === undefined || faulty) return { mapping: { questions, scoreDomains: [] }, problems };
  const scoreDomains = [
    ...new Set(linkIdsOf(score).flatMap((linkId) => questions.get(linkId)?.domain ?? [])),
  ];
  return { mapping: { questions, score, scoreDomains }, problems };
}

/** Questions that a score rests on. */
function linkIdsOf(score: ScoreMapping): readonly string[] {
  switch (score.method) {
    case 'function':
      return [...score.inputs.values()].map(({ linkId }) => linkId);
    case 'sum':
      return score.items.map(({ linkId }) => linkId);
    case 'entered':
      return [score.total.linkId, ...[score.by, score.on].filter((linkId) => linkId !== undefined)];
  }
}

function compileScore(score: ScoreDocument, form: Form, tell: Tell): ScoreMapping | undefined {
  switch (score.method) {
    case 'function':
      return compileFunction(score, form, tell);
    case 'sum':
      return compileSum(score, form, tell);
    case 'entered':
      return compileEntered(score, form, tell);
  }
}

function compileFunction(
  { function: id, inputs }: FunctionDocument,
  form: Form,
  tell: Tell,
): ScoreMapping | undefined {
  const scale = scoreFunctionById(id);
  if (scale === undefined) {
    tell('unknownFunction', 'score.function', id);
    return undefined;
  }
  const sources = new Map<string, Source>();
  for (const [input, document] of Object.entries(inputs)) {
    const field = `score.inputs.${input}`;
    const known = scale.inputs.find((one) => one.id === input);
    if (known === undefined) {
      tell('unknownInput', field, input);
      continue;
    }
    const source = compileSource(document, { form, tell, field, takes: known.values });
    if (source) sources.set(input, source);
  }
  for (const { id: input, optional } of scale.inputs)
    if (!optional && !Object.hasOwn(inputs, input)) tell('inputMissing', 'score.inputs', input);
  tellTwice([...sources.values()], 'score.inputs', tell);
  return { method: 'function', function: id, inputs: sources };
}

function compileSum({ items, bands = [] }: SumDocument, form: Form, tell: Tell): ScoreMapping {
  const sources = items.flatMap(
    (document, at) => compileSource(document, { form, tell, field: `score.items[${at}]` }) ?? [],
  );
  tellTwice(sources, 'score.items', tell);
  const lowest = sources.reduce((sum, { possible }) => sum + Math.min(...possible), 0);
  tellBands(bands, lowest, tell);
  return { method: 'sum', items: sources, bands };
}

function compileEntered(
  { kind = 'total', total, by, on, bands = [] }: EnteredDocument,
  form: Form,
  tell: Tell,
): ScoreMapping | undefined {
  const source = compileSource(total, { form, tell, field: 'score.total' });
  const types = { by: ['string', 'text'], on: ['date'] } as const;
  for (const [name, linkId] of Object.entries({ by, on })) {
    if (linkId === undefined) continue;
    const question = form.question(linkId);
    if (question === undefined)
      tell(form.item(linkId) ? 'notAQuestion' : 'unknownLinkId', `score.${name}`, linkId);
    else if (!(types[name as 'by' | 'on'] as readonly string[]).includes(question.type))
      tell('malformedField', `score.${name}`, question.type);
  }
  if (source === undefined) return undefined;
  tellBands(bands, source.possible[0] ?? 0, tell);
  return {
    method: 'entered',
    kind,
    total: source,
    ...(by === undefined ? {} : { by }),
    ...(on === undefined ? {} : { on }),
    bands,
  };
}

/** One question that counts twice is nearly always a slip of the hand. */
function tellTwice(sources: readonly Source[], field: string, tell: Tell): void {
  const seen = new Set<string>();
  for (const { linkId } of sources) {
    if (seen.has(linkId)) tell('usedTwice', field, linkId);
    seen.add(linkId);
  }
}

function tellBands(bands: readonly BandDocument[], lowest: number, tell: Tell): void {
  for (const [at, { from, meaning }] of bands.entries()) {
    const before = bands[at - 1];
    if (before && before.from >= from) tell('bandsOutOfOrder', `score.bands[${at}].from`, String(from));
    if (Object.values(meaning).every((words) => words === undefined || words.trim() === ''))
      tell('bandWithoutMeaning', `score.bands[${at}].meaning`, '');
  }
  const [first] = bands;
  if (first && first.from > lowest)
    tell('belowFirstBand', 'score.bands[0].from', `${lowest} < ${first.from}`, 'warning');
}
