import type { BandDocument, MappingDocument, ScoreDocument, SourceDocument } from '@fil/instruments/mapping';
import type { CompiledQuestion, Form } from '@fil/questionnaire';
import type { Locale } from '@fil/vocabulary/codes';
import { proposedSource } from './proposed-source.ts';

/** How a score is made: not at all, by a sum of the institution's own, by a total that is entered, by a function. */
export type ScoreChoice = 'none' | 'sum' | 'entered' | `function:${string}`;

/** Where a question counts. */
export type SourcePlace =
  | { readonly in: 'inputs'; readonly input: string }
  | { readonly in: 'items'; readonly at: number }
  | { readonly in: 'total' };

export function scoreChoiceOf({ score }: MappingDocument): ScoreChoice {
  if (score === undefined) return 'none';
  return score.method === 'function' ? `function:${score.function}` : score.method;
}

/** A score of which nothing is said yet but how it is made. */
export function emptyScore(choice: ScoreChoice): ScoreDocument | undefined {
  if (choice === 'none') return undefined;
  if (choice === 'sum') return { method: 'sum', items: [] };
  if (choice === 'entered') return { method: 'entered', kind: 'total', total: {} };
  return { method: 'function', function: choice.slice('function:'.length), inputs: {} };
}

export function withScore(document: MappingDocument, score: ScoreDocument | undefined): MappingDocument {
  const { score: _before, ...rest } = document;
  return { ...rest, ...(score && { score }) };
}

export function sourceAt({ score }: MappingDocument, place: SourcePlace): SourceDocument | undefined {
  if (place.in === 'inputs' && score?.method === 'function')
    return Object.hasOwn(score.inputs, place.input) ? score.inputs[place.input] : undefined;
  if (place.in === 'items' && score?.method === 'sum') return score.items[place.at];
  return place.in === 'total' && score?.method === 'entered' ? score.total : undefined;
}

/** Puts a source in its place, or takes it away. A place that the score has not got stays as it is. */
export function withSource(
  document: MappingDocument,
  place: SourcePlace,
  source: SourceDocument | undefined,
): MappingDocument {
  const { score } = document;
  if (place.in === 'inputs' && score?.method === 'function') {
    const others = Object.entries(score.inputs).filter(([input]) => input !== place.input);
    const inputs = Object.fromEntries(source ? [...others, [place.input, source]] : others);
    return withScore(document, { ...score, inputs });
  }
  if (place.in === 'items' && score?.method === 'sum') {
    const items = score.items.flatMap((item, at) => (at === place.at ? (source ? [source] : []) : [item]));
    return withScore(document, { ...score, items });
  }
  if (place.in === 'total' && score?.method === 'entered')
    return withScore(document, { ...score, total: source ?? {} });
  return document;
}

/** Says which question counts at a place, with what is proposed for its answers. */
export function chooseQuestion(
  document: MappingDocument,
  place: SourcePlace,
  question: CompiledQuestion | undefined,
  takes?: readonly number[],
): MappingDocument {
  return withSource(document, place, question && proposedSource(question, takes));
}

/** What one answer counts for; `null`: it says nothing, `undefined`: not said yet. */
export function setAnswerValue(
  document: MappingDocument,
  place: SourcePlace,
  key: string,
  value: number | null | undefined,
): MappingDocument {
  const source = sourceAt(document, place);
  if (source === undefined) return document;
  const { ordinal: _ordinal, ...rest } = source;
  const others = Object.entries(source.values ?? {}).filter(([one]) => one !== key);
  const values = Object.fromEntries(value === undefined ? others : [...others, [key, value] as const]);
  return withSource(document, place, { ...rest, values });
}

/** Takes the weights of the form, or lets each answer be given a number. */
export function useWeights(
  document: MappingDocument,
  place: SourcePlace,
  question: CompiledQuestion,
  wanted: boolean,
): MappingDocument {
  const { linkId } = question;
  return withSource(
    document,
    place,
    wanted ? { linkId, ordinal: true } : { linkId, values: weightsOf(question) },
  );
}

/** The weights as numbers to be changed one by one. */
function weightsOf({ options }: CompiledQuestion): Record<string, number> {
  return Object.fromEntries(
    options.flatMap(({ value, weight }) => {
      const [, content] = Object.entries(value)[0] ?? [];
      const key =
        typeof content === 'object' && content !== null ? (content as { code?: string }).code : content;
      return weight === undefined || key === undefined ? [] : [[String(key), weight] as const];
    }),
  );
}

export function setLimit(
  document: MappingDocument,
  place: SourcePlace,
  end: 'lowest' | 'highest',
  value: number | undefined,
): MappingDocument {
  const source = sourceAt(document, place);
  if (source === undefined) return document;
  const { [end]: _before, ...rest } = source;
  return withSource(document, place, { ...rest, ...(value !== undefined && { [end]: value }) });
}

/** Counts a question in the institution's own sum, in the order of the form, or no longer. */
export function toggleItem(
  document: MappingDocument,
  form: Form,
  question: CompiledQuestion,
  counts: boolean,
): MappingDocument {
  const { score } = document;
  if (score?.method !== 'sum') return document;
  const others = score.items.filter(({ linkId }) => linkId !== question.linkId);
  const at = (source: SourceDocument) => form.item(source.linkId ?? '')?.index ?? Infinity;
  const kept = score.items.find(({ linkId }) => linkId === question.linkId);
  const items = counts
    ? [...others, kept ?? proposedSource(question)].sort((one, other) => at(one) - at(other))
    : others;
  return withScore(document, { ...score, items });
}

export const bandsIn = ({ score }: MappingDocument): readonly BandDocument[] =>
  score === undefined || score.method === 'function' ? [] : (score.bands ?? []);

function withBands(document: MappingDocument, bands: readonly BandDocument[]): MappingDocument {
  const { score } = document;
  if (score === undefined || score.method === 'function') return document;
  const { bands: _before, ...rest } = score;
  return withScore(document, { ...rest, ...(bands.length > 0 && { bands }) });
}

/** One more band above the others. */
export function addBand(document: MappingDocument): MappingDocument {
  const bands = bandsIn(document);
  const last = bands.at(-1);
  return withBands(document, [...bands, { from: last === undefined ? 0 : last.from + 1, meaning: {} }]);
}

export const removeBand = (document: MappingDocument, at: number): MappingDocument =>
  withBands(
    document,
    bandsIn(document).filter((_band, place) => place !== at),
  );

export function setBandStart(document: MappingDocument, at: number, from: number): MappingDocument {
  return withBands(
    document,
    bandsIn(document).map((band, place) => (place === at ? { ...band, from } : band)),
  );
}

/** Words of a band in one language; empty takes them away. */
export function setBandWords(
  document: MappingDocument,
  at: number,
  locale: Locale,
  words: string,
): MappingDocument {
  return withBands(
    document,
    bandsIn(document).map((band, place) => {
      if (place !== at) return band;
      const { [locale]: _before, ...meaning } = band.meaning;
      return { ...band, meaning: words === '' ? meaning : { ...meaning, [locale]: words } };
    }),
  );
}

/** What is entered, and which questions say by whom and when. */
export function setEntered(
  document: MappingDocument,
  change:
    | { readonly kind: 'total' | 'profile' }
    | { readonly by: string | undefined }
    | { readonly on: string | undefined },
): MappingDocument {
  const { score } = document;
  if (score?.method !== 'entered') return document;
  const { by, on, ...rest } = { ...score, ...change };
  return withScore(document, { ...rest, ...(by !== undefined && { by }), ...(on !== undefined && { on }) });
}
