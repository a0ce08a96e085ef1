import type { Absence, Domain, Voice } from '@fil/vocabulary/codes';
import type { AnswerValue, EntityRecord, EvaluationReadAnswer } from '@fil/vocabulary/types';
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
 * A form laid out on paper: its sections, and under each question what was answered. What the reader may not see is said
 * to be withheld; a question under a condition that was not answered is left out. Without a reading, the blank form.
 */
export function layOut(
  { title, items }: { readonly title: string; readonly items: readonly PaperItem[] },
  reading?: PaperReading,
): readonly PaperSection[] {
  const given = new Map(reading?.answers.map((record) => [record.fact.linkId, record]));
  const sections: { title: string; items: PaperItem[]; loose: boolean }[] = [];
  for (const item of items.filter((one) => !isLeftOut(one, given, reading))) {
    const last = sections.at(-1);
    if (item.role === 'group') sections.push({ title: item.text, items: [...item.items], loose: false });
    else if (last?.loose) last.items.push(item);
    else sections.push({ title, items: [item], loose: true });
  }
  return sections
    .map((section) => ({
      title: section.title,
      lines: section.items.flatMap((item) => linesOf(item, 0, given, reading)),
    }))
    .filter(({ lines }) => lines.length > 0);
}

function linesOf(
  item: PaperItem,
  depth: number,
  given: ReadonlyMap<string, EntityRecord<'answer'>>,
  reading: PaperReading | undefined,
): readonly PaperLine[] {
  if (isLeftOut(item, given, reading)) return [];
  const below = item.items.flatMap((child) => linesOf(child, depth + 1, given, reading));
  if (item.role === 'group' && below.length === 0) return [];
  return [lineOf(item, depth, given.get(item.linkId), reading), ...below];
}

function lineOf(
  item: PaperItem,
  depth: number,
  record: EntityRecord<'answer'> | undefined,
  reading: PaperReading | undefined,
): PaperLine {
  if (item.role !== 'question' || !reading) return { item, depth, others: [] };
  if (isWithheld(item, reading) && item.domain)
    return { item, depth, answer: { kind: 'withheld', domain: item.domain }, others: [] };
  if (!record) return { item, depth, answer: { kind: 'none' }, others: [] };
  const { values, absence, voice, comment } = record.fact;
  const isGiven = values.length > 0 || absence !== undefined;
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
    ...(isGiven && { record }),
    others: (record.clashes['values'] ?? []).map(({ value, author }) => ({
      values: Array.isArray(value) ? (value as readonly AnswerValue[]) : [],
      author: author.name,
    })),
  };
}

function isLeftOut(
  item: PaperItem,
  given: ReadonlyMap<string, EntityRecord<'answer'>>,
  reading: PaperReading | undefined,
): boolean {
  return reading !== undefined && item.conditional && !isAnswered(item, given) && !isWithheld(item, reading);
}

/** Of a group: whether anything in it is. */
function isWithheld({ domain, items }: PaperItem, reading: PaperReading): boolean {
  return (
    (domain !== undefined && reading.withheldDomains.includes(domain)) ||
    items.some((item) => isWithheld(item, reading))
  );
}

function isAnswered(item: PaperItem, given: ReadonlyMap<string, EntityRecord<'answer'>>): boolean {
  return given.has(item.linkId) || item.items.some((child) => isAnswered(child, given));
}

/** The words of coded values, by the options of their question; other values are for the caller to format. */
export function codedWords({ options }: PaperItem, value: AnswerValue): string | undefined {
  if (!('valueCoding' in value)) return undefined;
  const { code, display } = value.valueCoding;
  return options.find((option) => option.code === code)?.words ?? display ?? code;
}
