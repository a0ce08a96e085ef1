import { childKey, compareRepetitions, keyOf, repetitionKey, repetitionsIn } from '@fil/questionnaire';
import type { NodeKey } from '@fil/questionnaire';
import type { Absence, Domain, Voice } from '@fil/vocabulary/codes';
import type { AnswerFact, AnswerValue, EntityRecord, EvaluationReadAnswer } from '@fil/vocabulary/types';
import type { PaperItem } from './read-paper.ts';

/** What stands under a question on paper. */
export type PaperAnswer =
  | { readonly kind: 'given'; readonly values: readonly AnswerValue[] }
  | { readonly kind: 'absent'; readonly absence: Absence }
  | { readonly kind: 'none' }
  | { readonly kind: 'withheld'; readonly domain: Domain };

export interface PaperLine {
  readonly item: PaperItem;
  /** 0 for what stands directly in the section. */
  readonly depth: number;
  /** Which of several, from 1, of a group that is asked several times. */
  readonly repetition?: number;
  /** Absent for notes and titles, and on a blank form. */
  readonly answer?: PaperAnswer;
  readonly voice?: Voice;
  readonly comment?: string;
  /** Who noted the answer, and when. */
  readonly record?: EntityRecord<'answer'>;
  /** Other answers to the same question, among which nobody chose yet. */
  readonly others: readonly { readonly values: readonly AnswerValue[]; readonly author: string }[];
}

export interface PaperSection {
  readonly title: string;
  readonly lines: readonly PaperLine[];
}

export type PaperReading = Pick<EvaluationReadAnswer, 'answers' | 'withheldDomains'>;

/**
 * A form laid out on paper: its sections, and under each question what was answered; what was asked several times stands
 * once for each. What the reader may not see is said to be withheld; a question under a condition that was not answered
 * is left out. Without a reading, the blank form.
 */
export function layOut(
  { title, items }: { readonly title: string; readonly items: readonly PaperItem[] },
  reading?: PaperReading,
): readonly PaperSection[] {
  return new Layout(reading).sections(title, items);
}

class Layout {
  readonly #reading: PaperReading | undefined;
  readonly #given: ReadonlyMap<NodeKey, EntityRecord<'answer'>>;
  /** Ids of what was asked several times, by the key of its list. */
  readonly #repetitions = new Map<NodeKey, Set<string>>();

  constructor(reading: PaperReading | undefined) {
    this.#reading = reading;
    const answers = reading?.answers ?? [];
    this.#given = new Map(answers.map((record) => [record.fact.place ?? keyOf(record.fact.linkId), record]));
    for (const { fact } of answers) {
      const repetitions = repetitionsIn(fact.place ?? '');
      // An answer says that all around it exists; a repetition by a fact of its own says it of itself.
      const standing = isSaid(fact)
        ? repetitions
        : fact.removed
          ? []
          : repetitions.slice(-1).filter(isOf(fact));
      for (const { list, id } of standing) this.#idsIn(list).add(id);
    }
  }

  sections(title: string, items: readonly PaperItem[]): readonly PaperSection[] {
    const sections: { title: string; lines: PaperLine[]; loose: boolean }[] = [];
    for (const item of items) {
      const last = sections.at(-1);
      if (item.role === 'group' && !item.repeats) {
        if (!this.#isLeftOut(item, undefined))
          sections.push({
            title: item.text,
            lines: item.items.flatMap((child) => this.#linesOf(child, 0, undefined)),
            loose: false,
          });
        continue;
      }
      const lines = this.#linesOf(item, 0, undefined);
      if (last?.loose) last.lines.push(...lines);
      else sections.push({ title, lines: [...lines], loose: true });
    }
    return sections.filter(({ lines }) => lines.length > 0).map(({ title, lines }) => ({ title, lines }));
  }

  #linesOf(item: PaperItem, depth: number, around: NodeKey | undefined): readonly PaperLine[] {
    if (this.#isLeftOut(item, around)) return [];
    const key = childKey(around, item.linkId);
    const inside = (within: NodeKey | undefined) =>
      item.items.flatMap((child) => this.#linesOf(child, depth + 1, within));
    if (item.role !== 'group') return [this.#lineOf(item, depth, key), ...inside(around)];
    const repetitions = item.repeats ? this.#keysIn(key) : [];
    if (repetitions.length === 0) return titled({ item, depth, others: [] }, inside(around));
    return repetitions.flatMap((repetition, at) =>
      titled({ item, depth, others: [], repetition: at + 1 }, inside(repetition)),
    );
  }

  #lineOf(item: PaperItem, depth: number, key: NodeKey): PaperLine {
    if (item.role !== 'question' || !this.#reading) return { item, depth, others: [] };
    if (this.#isWithheld(item) && item.domain)
      return { item, depth, answer: { kind: 'withheld', domain: item.domain }, others: [] };
    const record = this.#given.get(key);
    if (!record) return { item, depth, answer: { kind: 'none' }, others: [] };
    const { values, absence, voice, comment } = record.fact;
    const answer: PaperAnswer =
      absence !== undefined
        ? { kind: 'absent', absence }
        : values.length > 0
          ? { kind: 'given', values }
          : { kind: 'none' };
    return {
      item,
      depth,
      answer,
      ...(voice !== undefined && { voice }),
      ...(comment !== undefined && { comment }),
      ...(answer.kind !== 'none' && { record }),
      others: (record.clashes['values'] ?? []).map(({ value, author }) => ({
        values: Array.isArray(value) ? (value as readonly AnswerValue[]) : [],
        author: author.name,
      })),
    };
  }

  #idsIn(list: NodeKey): Set<string> {
    const ids = this.#repetitions.get(list) ?? new Set();
    this.#repetitions.set(list, ids);
    return ids;
  }

  #keysIn(list: NodeKey): readonly NodeKey[] {
    return [...(this.#repetitions.get(list) ?? [])]
      .toSorted(compareRepetitions)
      .map((id) => repetitionKey(list, id));
  }

  #isLeftOut(item: PaperItem, around: NodeKey | undefined): boolean {
    return (
      this.#reading !== undefined &&
      item.conditional &&
      !this.#isAnswered(item, around) &&
      !this.#isWithheld(item)
    );
  }

  /** Of a group: whether anything in it is. */
  #isWithheld({ domain, items }: PaperItem): boolean {
    return (
      (domain !== undefined && this.#reading?.withheldDomains.includes(domain)) ||
      items.some((item) => this.#isWithheld(item))
    );
  }

  #isAnswered(item: PaperItem, around: NodeKey | undefined): boolean {
    const key = childKey(around, item.linkId);
    if (this.#given.has(key)) return true;
    const repetitions = item.role === 'group' && item.repeats ? this.#keysIn(key) : [];
    return (repetitions.length === 0 ? [around] : repetitions).some((within) =>
      item.items.some((child) => this.#isAnswered(child, within)),
    );
  }
}

const isSaid = ({ values, absence }: AnswerFact): boolean => values.length > 0 || absence !== undefined;

/** Whether a fact stands for a repetition itself, not for an answer in it. */
const isOf =
  ({ place }: AnswerFact) =>
  ({ list, id }: { readonly list: NodeKey; readonly id: string }): boolean =>
    place === repetitionKey(list, id);

const titled = (line: PaperLine, below: readonly PaperLine[]): readonly PaperLine[] =>
  below.length === 0 ? [] : [line, ...below];

/** The words of coded values, by the options of their question; other values are for the caller to format. */
export function codedWords({ options }: PaperItem, value: AnswerValue): string | undefined {
  if (!('valueCoding' in value)) return undefined;
  const { code, display } = value.valueCoding;
  return options.find((option) => option.code === code)?.words ?? display ?? code;
}
