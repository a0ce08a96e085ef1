import type { MappingDocument, SourceDocument } from '@fil/instruments/mapping';
import { scoreFunctionById } from '@fil/instruments/scales';
import type { ScoreFunction } from '@fil/instruments/scales';
import type { CompiledQuestion, Form } from '@fil/questionnaire';
import { answerKeysOf, countableQuestions } from './countable.ts';
import { sourceAt, withScore, withSource } from './edit-score.ts';
import type { SourcePlace } from './edit-score.ts';
import { proposedSource } from './proposed-source.ts';

/** Whether the inputs of a function are numbered as its form numbers its questions: then they go by order. */
export function isNumbered({ inputs }: ScoreFunction): boolean {
  const asked = inputs.filter(({ optional }) => !optional);
  return asked.length > 1 && asked.every(({ id }) => /\d$/.test(id));
}

/** How far questions and inputs go together. */
export interface OrderMatch {
  readonly inputs: number;
  /** Questions that may count, from the first one on. */
  readonly questions: number;
}

export function orderMatch(form: Form, scale: ScoreFunction, from?: string): OrderMatch {
  return {
    inputs: scale.inputs.filter(({ optional }) => !optional).length,
    questions: questionsFrom(form, from).length,
  };
}

/** Gives each input that the score needs the question of its rank, counting from one question on. */
export function matchByOrder(document: MappingDocument, form: Form, from?: string): MappingDocument {
  const { score } = document;
  const scale = score?.method === 'function' ? scoreFunctionById(score.function) : undefined;
  if (score?.method !== 'function' || scale === undefined) return document;
  const questions = questionsFrom(form, from);
  const asked = scale.inputs.filter(({ optional }) => !optional);
  const matched = asked.flatMap(({ id, values }, at) => {
    const question = questions[at];
    return question ? [[id, proposedSource(question, values)] as const] : [];
  });
  const optional = Object.entries(score.inputs).filter(([id]) => !asked.some((input) => input.id === id));
  const used = new Set(matched.map(([, { linkId }]) => linkId));
  const kept = optional.filter(([, { linkId }]) => !used.has(linkId));
  return withScore(document, { ...score, inputs: Object.fromEntries([...kept, ...matched]) });
}

function questionsFrom(form: Form, from: string | undefined): readonly CompiledQuestion[] {
  const questions = countableQuestions(form);
  const at = questions.findIndex(({ linkId }) => linkId === from);
  return questions.slice(Math.max(0, at));
}

/** Every place where a question counts. */
export function sourcePlaces({ score }: MappingDocument): readonly SourcePlace[] {
  if (score === undefined) return [];
  if (score.method === 'function') return Object.keys(score.inputs).map((input) => ({ in: 'inputs', input }));
  return score.method === 'sum' ? score.items.map((_item, at) => ({ in: 'items', at })) : [{ in: 'total' }];
}

/** Other places whose questions offer the very same answers: they may count alike. */
export function placesLike(
  document: MappingDocument,
  form: Form,
  place: SourcePlace,
): readonly SourcePlace[] {
  const keys = keysAt(document, form, place);
  if (keys === '') return [];
  return sourcePlaces(document).filter(
    (other) => !isSamePlace(place, other) && keysAt(document, form, other) === keys,
  );
}

/** Lets the answers of all those count for what they count at one place. */
export function copyValues(document: MappingDocument, form: Form, place: SourcePlace): MappingDocument {
  const from = sourceAt(document, place);
  if (from?.values === undefined) return document;
  const { values } = from;
  return placesLike(document, form, place).reduce((edited, other) => {
    const { ordinal: _ordinal, ...source }: SourceDocument = sourceAt(edited, other) ?? {};
    return withSource(edited, other, { ...source, values });
  }, document);
}

function keysAt(document: MappingDocument, form: Form, place: SourcePlace): string {
  const question = form.question(sourceAt(document, place)?.linkId ?? '');
  return question ? JSON.stringify(answerKeysOf(question)).replace('[]', '') : '';
}

const isSamePlace = (one: SourcePlace, other: SourcePlace): boolean =>
  one.in === other.in &&
  (one.in === 'inputs'
    ? one.input === (other as typeof one).input
    : one.in !== 'items' || one.at === (other as typeof one).at);
