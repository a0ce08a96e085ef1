import type { Locale } from '@fil/vocabulary/codes';
import type { Day, Instant } from '@fil/vocabulary/types';
import { formatDay, formatDayRange, formatInstant, formatNumber, pluralForm } from './formats.ts';
import type { DayStyle, PluralForms } from './formats.ts';
import { sinceTerms } from './messages/dates.ts';

/** Values put in the `{places}` of a term. */
export type TermValues = Readonly<Record<string, string | number>>;

/** A sentence with `{places}`, or a function that makes one: for plurals and agreements. */
export type Term = string | ((values: TermValues, localize: Formats) => string);
export type TermsOf<Terms> = { readonly [Key in keyof Terms]: Term };

/** Canadian French first; France where terms differ; English. */
export interface Catalogue<Terms extends TermsOf<Terms>> {
  readonly 'fr-CA': Terms;
  readonly 'fr-FR': { readonly [Key in keyof Terms]?: Term };
  readonly en: { readonly [Key in keyof Terms]: Term };
}

/** Numbers, days and plurals as a locale writes them. */
export interface Formats {
  readonly locale: Locale;
  day(day: Day, style?: DayStyle): string;
  dayRange(from: Day, to: Day | undefined): string;
  instant(instant: Instant, style?: 'moment' | 'time'): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  plural(count: number, forms: PluralForms): string;
  age(years: number): string;
}

/** Whose language and whose clocks: an element. */
export interface Localized {
  readonly locale: Locale;
  readonly connection?: { readonly timeZone: string | undefined } | undefined;
}

/** Speaks an element's catalogue in the language around it. */
export class Localize<Terms extends TermsOf<Terms>> implements Formats {
  readonly #host: Localized;
  readonly #catalogue: Catalogue<Terms>;

  constructor(host: Localized, catalogue: Catalogue<Terms>) {
    this.#host = host;
    this.#catalogue = catalogue;
  }

  get locale(): Locale {
    return this.#host.locale;
  }

  /** A sentence of the catalogue. A place without a value stays visible, so that tests and readers notice it. */
  term(key: keyof Terms & string, values: TermValues = {}): string {
    const { locale } = this;
    const own: Term | undefined = this.#catalogue[locale][key];
    const term: Term = own ?? this.#catalogue['fr-CA'][key];
    if (typeof term === 'function') return term(values, this);
    return term.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      if (value === undefined) return place;
      return typeof value === 'number' ? this.number(value) : value;
    });
  }

  day(day: Day, style: DayStyle = 'short'): string {
    return formatDay(this.locale, day, style);
  }

  /** « 2–9 février 2026 »; « depuis le 2 février 2026 » when it is not over. */
  dayRange(from: Day, to: Day | undefined): string {
    if (to !== undefined) return formatDayRange(this.locale, from, to);
    return sinceTerms[this.locale].replace('{day}', this.day(from, 'long'));
  }

  /** A moment, as the clocks of the territory tell it: day and time, or the time alone. */
  instant(instant: Instant, style: 'moment' | 'time' = 'moment'): string {
    return formatInstant(this.locale, instant, style, this.#host.connection?.timeZone);
  }

  number(value: number, options?: Intl.NumberFormatOptions): string {
    return formatNumber(this.locale, value, options);
  }

  /** The form that goes with a count; `{count}` in it is the formatted number. */
  plural(count: number, forms: PluralForms): string {
    return pluralForm(this.locale, count, forms);
  }

  /** « 84 ans », "84 years". */
  age(years: number): string {
    return formatNumber(this.locale, years, { style: 'unit', unit: 'year', unitDisplay: 'long' });
  }
}
