import { paperQuestions } from '@fil/instruments/paper';
import type { Paper, PaperItem } from '@fil/instruments/paper';
import { compareRepetitions } from '@fil/questionnaire';
import { sameValue } from '@fil/rules';
import { dimensions } from '@fil/vocabulary/codes';
import type { Dimension } from '@fil/vocabulary/codes';
import type { AnswerFact, EntityRecord } from '@fil/vocabulary/types';

/** How one answer moved between two evaluations. On a scale, 0 is the best: higher is harder. */
export type AnswerMove = 'better' | 'worse' | 'same' | 'changed' | 'appeared' | 'gone';

export interface MovedAnswer {
  readonly item: PaperItem;
  readonly before: AnswerFact | undefined;
  readonly after: AnswerFact | undefined;
  readonly move: AnswerMove;
}

export type DimensionMove = 'better' | 'worse' | 'mixed' | 'same' | 'changed' | 'notCompared';

export interface DimensionChange {
  readonly dimension: Dimension;
  readonly move: DimensionMove;
  readonly better: number;
  readonly worse: number;
  readonly same: number;
  /** Questions answered in one of the two only. */
  readonly once: number;
  /** Answers that differ between the two, in the order of the form. */
  readonly moved: readonly MovedAnswer[];
  /**
   * Where each evaluation stands on the scales that both answered: 0 is no difficulty, 1 the greatest on every scale.
   * Undefined while no scale was answered twice.
   */
  readonly difficulty: { readonly before: number; readonly after: number } | undefined;
}

type Answers = readonly EntityRecord<'answer'>[];

/**
 * What changed in each of the nine dimensions from one evaluation to another with the same form, as far as the reader
 * sees the answers. Dimensions of which the form asks nothing are left out.
 */
export function dimensionChanges(paper: Paper, before: Answers, after: Answers): readonly DimensionChange[] {
  const then = byQuestion(before);
  const now = byQuestion(after);
  const questions = Map.groupBy(paperQuestions(paper.items), ({ dimension }) => dimension);
  return dimensions.flatMap((dimension) => {
    const asked = questions.get(dimension);
    return asked ? [changeOf(dimension, asked, then, now)] : [];
  });
}

function changeOf(
  dimension: Dimension,
  asked: readonly PaperItem[],
  then: ReadonlyMap<string, AnswerFact>,
  now: ReadonlyMap<string, AnswerFact>,
): DimensionChange {
  const moves = asked.flatMap((item): readonly MovedAnswer[] => {
    const before = then.get(item.linkId);
    const after = now.get(item.linkId);
    return before || after ? [{ item, before, after, move: moveOf(item, before, after) }] : [];
  });
  const count = (move: AnswerMove) => moves.filter((one) => one.move === move).length;
  const [better, worse, same] = [count('better'), count('worse'), count('same')];
  const scaled = moves.flatMap(({ item, before, after }) => {
    const [from, to] = [shareOf(item, before), shareOf(item, after)];
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
  return {
    dimension,
    better,
    worse,
    same,
    move: overall(moves, { better, worse, same }),
    once: count('appeared') + count('gone'),
    moved: moves.filter(({ move }) => ['better', 'worse', 'changed'].includes(move)),
    difficulty:
      scaled.length === 0
        ? undefined
        : { before: mean(scaled.map(({ from }) => from)), after: mean(scaled.map(({ to }) => to)) },
  };
}

function overall(
  moves: readonly MovedAnswer[],
  { better, worse, same }: Readonly<Record<'better' | 'worse' | 'same', number>>,
): DimensionMove {
  if (better > 0 && worse > 0) return 'mixed';
  if (better > 0) return 'better';
  if (worse > 0) return 'worse';
  if (moves.some(({ move }) => move === 'changed')) return 'changed';
  return same > 0 ? 'same' : 'notCompared';
}

function moveOf(item: PaperItem, before: AnswerFact | undefined, after: AnswerFact | undefined): AnswerMove {
  if (!isAnswered(before)) return isAnswered(after) ? 'appeared' : 'same';
  if (!isAnswered(after)) return 'gone';
  const [from, to] = [shareOf(item, before), shareOf(item, after)];
  if (from !== undefined && to !== undefined) return from === to ? 'same' : to < from ? 'better' : 'worse';
  return sameValue(before?.values, after?.values) && before?.absence === after?.absence ? 'same' : 'changed';
}

function isAnswered(fact: AnswerFact | undefined): boolean {
  return fact !== undefined && fact.values.length > 0;
}

/** Where an answer stands on the scale of its question, from 0 to 1; undefined when it is on none. */
function shareOf({ options }: PaperItem, fact: AnswerFact | undefined): number | undefined {
  const ordinals = options.flatMap(({ ordinal }) => ordinal ?? []);
  const [value, another] = fact?.values ?? [];
  if (ordinals.length < 2 || !value || another || !('valueCoding' in value)) return undefined;
  const { code } = value.valueCoding;
  const ordinal = options.find((option) => option.code === code)?.ordinal;
  const [least, most] = [Math.min(...ordinals), Math.max(...ordinals)];
  return ordinal === undefined || most === least ? undefined : (ordinal - least) / (most - least);
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * What was answered to each question. One that was asked several times counts as a whole: which repetition of one
 * evaluation is which of another nobody can say.
 */
function byQuestion(answers: Answers): ReadonlyMap<string, AnswerFact> {
  const found = new Map<string, AnswerFact>();
  const inOrder = answers
    .map(({ fact }) => fact)
    .toSorted((one, other) => compareRepetitions(one.place ?? '', other.place ?? ''));
  for (const fact of inOrder) {
    const { values = [] } = (fact.place !== undefined && found.get(fact.linkId)) || {};
    found.set(fact.linkId, { ...fact, values: [...values, ...fact.values] });
  }
  return found;
}
