import type { Localize } from '@fil/element-kit';
import type { AnswerValue } from '@fil/questionnaire';
import type { Locale } from '@fil/vocabulary/codes';
import type { DrawOptions } from '../draw-options.ts';
import type { ViewTerms } from '../messages/index.ts';
import { readDate, readDateTime, readTime } from './read-moment.ts';

/** How values of one type are typed and shown on a line. */
export interface Writing {
  /** Class that gives the field its width. */
  readonly width: 'words' | 'number' | 'date' | 'moment';
  readonly keyboard?: 'decimal' | 'numeric' | 'url';
  /** Shown in the empty field: how it is typed. */
  readonly example?: keyof ViewTerms & string;
  readonly read: (text: string, options: DrawOptions) => AnswerValue | undefined;
  readonly write: (value: AnswerValue, localize: Localize<ViewTerms>) => string;
}

const words: Writing = {
  width: 'words',
  read: (text) => ({ valueString: text }),
  write: (value) => ('valueString' in value ? value.valueString : plain(value)),
};

const writings: Readonly<Record<string, Writing>> = {
  integer: {
    width: 'number',
    keyboard: 'numeric',
    read: (text) =>
      numberIn(text, (value) => (Number.isInteger(value) ? { valueInteger: value } : undefined)),
    write: (value, localize) => numeral(value, localize.locale),
  },
  decimal: {
    width: 'number',
    keyboard: 'decimal',
    read: (text) => numberIn(text, (value) => ({ valueDecimal: value })),
    write: (value, localize) => numeral(value, localize.locale),
  },
  date: {
    width: 'date',
    example: 'example.date',
    read: (text) => textOf(readDate(text), (valueDate) => ({ valueDate })),
    write: (value, localize) => ('valueDate' in value ? dayWords(value.valueDate, localize) : plain(value)),
  },
  dateTime: {
    width: 'moment',
    example: 'example.dateTime',
    read: (text, { offsetAt }) => {
      const moment = readDateTime(text);
      if (moment === undefined) return undefined;
      return { valueDateTime: moment.includes('T') ? `${moment}${offsetAt(moment)}` : moment };
    },
    write: (value, localize) =>
      'valueDateTime' in value ? momentWords(value.valueDateTime, localize) : plain(value),
  },
  time: {
    width: 'number',
    example: 'example.time',
    read: (text) => textOf(readTime(text), (valueTime) => ({ valueTime })),
    write: (value) => ('valueTime' in value ? value.valueTime.replace(/:00$/, '') : plain(value)),
  },
  url: {
    width: 'words',
    keyboard: 'url',
    read: (text) => (URL.canParse(text.trim()) ? { valueUri: text.trim() } : undefined),
    write: (value) => ('valueUri' in value ? value.valueUri : plain(value)),
  },
};

export const writingOf = (type: string): Writing => writings[type] ?? words;

function numberIn(text: string, wrap: (value: number) => AnswerValue | undefined): AnswerValue | undefined {
  const value = readNumber(text);
  return value === undefined ? undefined : wrap(value);
}

/** With a comma or a point; with spaces, also those that a locale puts between thousands. */
export function readNumber(text: string): number | undefined {
  const value = Number(text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
}

function numeral(value: AnswerValue, locale: Locale): string {
  const number =
    'valueInteger' in value ? value.valueInteger : 'valueDecimal' in value ? value.valueDecimal : 0;
  return locale === 'en' ? String(number) : String(number).replace('.', ',');
}

/** A whole day as the reader writes it; a month or a year as it is. */
function dayWords(day: string, localize: Localize<ViewTerms>): string {
  return day.length === 10 ? localize.day(day, 'short') : day;
}

/** « 2026-04-07 14:05 », at the clock it was given by. */
function momentWords(moment: string, localize: Localize<ViewTerms>): string {
  const [day = '', time] = moment.split('T');
  const words = dayWords(day, localize);
  return time === undefined ? words : `${words} ${time.slice(0, 5)}`;
}

function textOf(text: string | undefined, wrap: (text: string) => AnswerValue): AnswerValue | undefined {
  return text === undefined ? undefined : wrap(text);
}

/** What a value of another type says, rather than nothing. */
const plain = (value: AnswerValue): string => String(Object.values(value)[0]);
