import { readDay } from '@fil/rules';
import type { Day, Recipient } from '@fil/vocabulary/types';
import type { Draft, Problem } from './draft.ts';

/** Reads the fields of one form and collects what is wrong; limits are those of the vocabulary's schemas. */
export class FieldReader {
  readonly problems: Record<string, Problem> = {};
  readonly #draft: Draft;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  get failed(): boolean {
    return Object.keys(this.problems).length > 0;
  }

  /** A text that must not be empty. */
  text(field: string, max: number): string {
    const text = this.typed(field).trim();
    if (text === '') this.problems[field] = { kind: 'required' };
    else if (text.length > max) this.problems[field] = { kind: 'tooLong', max };
    return text;
  }

  /** A text that may be empty. */
  optionalText(field: string, max: number): string | undefined {
    return this.typed(field).trim() === '' ? undefined : this.text(field, max);
  }

  day(field: string): Day {
    return this.optionalDay(field) ?? this.#missing(field);
  }

  optionalDay(field: string): Day | undefined {
    const text = this.typed(field).trim();
    if (text === '') return undefined;
    const day = readDay(text);
    if (day === undefined) this.problems[field] = { kind: 'day' };
    return day ?? text;
  }

  /** An end that comes after its beginning. */
  optionalEnd(field: string, from: Day): Day | undefined {
    const day = this.optionalDay(field);
    if (day !== undefined && !this.problems[field] && day <= from)
      this.problems[field] = { kind: 'reversed' };
    return day;
  }

  /** A day that has come. */
  pastDay(field: string, today: Day): Day {
    const day = this.day(field);
    if (!this.problems[field] && day > today) this.problems[field] = { kind: 'future' };
    return day;
  }

  /** One of a closed list; an empty choice is a missing answer. */
  choice<Code extends string>(field: string, codes: readonly Code[]): Code {
    const code = codes.find((one) => one === this.typed(field));
    if (code === undefined) this.problems[field] = { kind: 'required' };
    return code ?? (codes[0] as Code);
  }

  /** Some of a closed list, in its order; none is a missing answer. */
  choices<Code extends string>(field: string, codes: readonly Code[]): readonly Code[] {
    const value = this.#draft[field];
    const chosen = codes.filter((code) => Array.isArray(value) && value.includes(code));
    if (chosen.length === 0) this.problems[field] = { kind: 'domains' };
    return chosen;
  }

  recipient(field: string): Recipient {
    const value = this.#draft[field];
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Recipient;
    this.problems[field] = { kind: 'recipient' };
    return { kind: 'relative', id: '', name: '' };
  }

  isOn(field: string): boolean {
    return this.#draft[field] === true;
  }

  typed(field: string): string {
    const value = this.#draft[field];
    return typeof value === 'string' ? value : '';
  }

  #missing(field: string): Day {
    this.problems[field] ??= { kind: 'required' };
    return '';
  }
}
