import { readDay } from '@fil/rules';
import type { Problem } from './draft.ts';

/** Collects the problems of one form while its fields are read; limits are those of the vocabulary's schemas. */
export class FieldReader {
  readonly problems: Record<string, Problem> = {};

  /** A line that must not be empty. */
  line(field: string, typed: string, max: number): string {
    const text = typed.trim();
    if (text === '') this.problems[field] = { kind: 'required' };
    else if (text.length > max) this.problems[field] = { kind: 'tooLong', max };
    return text;
  }

  /** A line that may be empty. */
  optionalLine(field: string, typed: string, max: number): string | undefined {
    return typed.trim() === '' ? undefined : this.line(field, typed, max);
  }

  wholeNumber(field: string, typed: string, min: number, max: number): number {
    const value = Number(typed.trim());
    if (typed.trim() === '' || !Number.isInteger(value) || value < min || value > max) {
      this.problems[field] = { kind: 'wholeNumber', min, max };
    }
    return value;
  }

  optionalWholeNumber(field: string, typed: string, min: number, max: number): number | undefined {
    return typed.trim() === '' ? undefined : this.wholeNumber(field, typed, min, max);
  }

  optionalDay(field: string, typed: string): string | undefined {
    const text = typed.trim();
    if (text === '') return undefined;
    const day = readDay(text);
    if (day === undefined) this.problems[field] = { kind: 'day' };
    return day ?? text;
  }

  day(field: string, typed: string): string {
    const text = typed.trim();
    const day = readDay(text);
    if (day === undefined) this.problems[field] = { kind: text === '' ? 'required' : 'day' };
    return day ?? text;
  }

  optionalTime(field: string, typed: string): string | undefined {
    const text = typed.trim();
    if (text === '') return undefined;
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) this.problems[field] = { kind: 'time' };
    return text;
  }

  /** One of a closed list; an empty choice is a missing answer. */
  choice<Code extends string>(field: string, codes: readonly Code[], typed: string): Code {
    const code = codes.find((one) => one === typed);
    if (code === undefined) this.problems[field] = { kind: 'required' };
    return code ?? (codes[0] as Code);
  }

  get failed(): boolean {
    return Object.keys(this.problems).length > 0;
  }
}
