import { answerRow, decisionRow, opinionRow, paperQuestions, readPaper } from '@fil/instruments/paper';
import type { DocumentRow, PaperItem, PaperSpeaker } from '@fil/instruments/paper';
import { factAfter, linkIdOfAnswer } from '@fil/rules';
import type { Locale } from '@fil/vocabulary/codes';
import type { EntityRecord, EvaluationReadAnswer, FactByKind, Operation } from '@fil/vocabulary/types';

/** One thing written, in words; `answer` is empty when it was taken back. */
export interface WrittenWords {
  readonly question: string;
  readonly answer: string;
}

/** What tells an operation in words, as far as the device has it. */
export interface AboutOperation {
  readonly operation: Operation;
  /** The evaluation that it is about. */
  readonly read: EvaluationReadAnswer | undefined;
  /** The form of that evaluation, as it is. */
  readonly questionnaire: unknown;
  readonly locale: Locale;
  readonly speaker: PaperSpeaker;
}

/** The evaluation that an operation names. */
export function evaluationOf({ entity, value }: Operation): string | undefined {
  if (entity.kind === 'evaluation') return entity.id;
  if (entity.kind === 'answer') return entity.id.slice(0, entity.id.indexOf('/'));
  return (value as { readonly evaluationId?: string } | null)?.evaluationId;
}

/**
 * What an operation says, by the means of a printed evaluation: in the words of its form, with who said it, and why there
 * is no answer.
 */
export function writtenWords(about: AboutOperation): WrittenWords {
  const { operation, read, speaker } = about;
  const { kind } = operation.entity;
  switch (kind) {
    case 'answer':
      return answerWords(about);
    case 'professionalOpinion':
      return wordsOf(opinionRow(laidOver(operation, read?.opinion), speaker));
    case 'recourseDecision':
      return wordsOf(decisionRow(laidOver(operation, read?.decisions), false, speaker));
    case 'evaluationAddendum':
      return {
        question: speaker.term('paper.addenda'),
        answer: laidOver(operation, read?.addenda).fact.text,
      };
    case 'need':
    case 'evaluation':
      return { question: speaker.term(`kind.${kind}`), answer: plainWords(operation.value, speaker) };
    default:
      return { question: speaker.term('kind.other'), answer: plainWords(operation.value, speaker) };
  }
}

function answerWords({ operation, read, questionnaire, locale, speaker }: AboutOperation): WrittenWords {
  const linkId = linkIdOfAnswer(operation.entity.id);
  const record = laidOver(operation, read?.answers, { evaluationId: '', linkId, values: [] });
  const item =
    paperQuestions(readPaper(questionnaire, locale).items).find((one) => one.linkId === linkId) ??
    unknownQuestion(linkId);
  const { values, absence, comment } = record.fact;
  const isSaid = values.length > 0 || absence !== undefined || comment !== undefined;
  const row = answerRow(item, record, speaker);
  return { question: item.text || linkId, answer: row && isSaid ? wordsOf(row).answer : '' };
}

const wordsOf = ({ name, texts }: DocumentRow): WrittenWords => ({
  question: name,
  answer: texts.join(' · '),
});

/** A question that the form does not have any more is told by its identifier. */
const unknownQuestion = (linkId: string): PaperItem => ({
  linkId,
  role: 'question',
  type: 'string',
  text: '',
  options: [],
  repeats: false,
  conditional: false,
  domain: undefined,
  dimension: undefined,
  items: [],
});

/** What stands on the device, with the operation laid over it. */
function laidOver<Kind extends 'answer' | 'professionalOpinion' | 'recourseDecision' | 'evaluationAddendum'>(
  operation: Operation,
  records: readonly EntityRecord<Kind>[] = [],
  bare?: FactByKind[Kind],
): EntityRecord<Kind> {
  const { entity, claimedAt: at } = operation;
  const known = records.find(({ id }) => id === entity.id);
  return {
    kind: entity.kind as Kind,
    id: entity.id,
    domain: known?.domain ?? 'notes',
    fact: factAfter(operation, known?.fact ?? bare) as FactByKind[Kind],
    versions: {},
    clashes: {},
    author: { name: '', role: '', organization: '' },
    createdAt: at,
    updatedAt: at,
  };
}

/** Of another fact, what is words. */
function plainWords(value: unknown, { term }: PaperSpeaker): string {
  if (value === 'signed' || value === 'draft') return term(`paper.${value}`);
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  const { title, text, status } = value as Readonly<Record<string, unknown>>;
  const words = title ?? text ?? status;
  return typeof words === 'string' ? plainWords(words, { term } as PaperSpeaker) : '';
}
