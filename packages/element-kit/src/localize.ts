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

/** A catalogue whose English is fetched, for the pages that speak it. */
export interface FetchedCatalogue<Terms extends TermsOf<Terms>> extends Omit<Catalogue<Terms>, 'en'> {
  readonly en: () => Promise<Catalogue<Terms>['en']>;
}

/** What of a catalogue says that its English is to be fetched. */
export type FetchesEnglish = Pick<FetchedCatalogue<Record<never, never>>, 'en'>;

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
  /** Told what it will speak from: an element fetches a language before it renders in it. */
  speaks?(catalogue: FetchesEnglish): void;
  /** Renders again, with a language that has arrived. */
  requestUpdate?(): void;
  readonly connection?: { readonly timeZone: string | undefined } | undefined;
}

/** What was fetched, by what fetches it: a promise until it is there. */
const fetched = new WeakMap<() => Promise<unknown>, unknown>();

/** Fetches what a catalogue lacks in a language; `undefined` when nothing has to be waited for. */
export function fetchLanguage(catalogue: FetchesEnglish, locale: Locale): Promise<unknown> | undefined {
  const { en: ask } = catalogue;
  if (locale !== 'en') return undefined;
  const known = fetched.get(ask);
  if (known !== undefined) return known instanceof Promise ? known : undefined;
  const asked = ask().then(
    (terms) => void fetched.set(ask, terms),
    // Not reached: French is spoken meanwhile, and the next rendering asks again.
    () => void fetched.delete(ask),
  );
  fetched.set(ask, asked);
  return asked;
}

/** Speaks an element's catalogue in the language around it. */
export class Localize<Terms extends TermsOf<Terms>> implements Formats {
  readonly #host: Localized;
  readonly #catalogue: Catalogue<Terms> | FetchedCatalogue<Terms>;

  constructor(host: Localized, catalogue: Catalogue<Terms> | FetchedCatalogue<Terms>) {
    this.#host = host;
    this.#catalogue = catalogue;
    if (isFetched(catalogue)) host.speaks?.(catalogue);
  }

  get locale(): Locale {
    return this.#host.locale;
  }

  /** A sentence of the catalogue. A place without a value stays visible, so that tests and readers notice it. */
  term(key: keyof Terms & string, values: TermValues = {}): string {
    const { locale } = this;
    const own: Term | undefined = this.#terms(locale)?.[key];
    const term: Term = own ?? this.#catalogue['fr-CA'][key];
    if (typeof term === 'function') return term(values, this);
    return term.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      if (value === undefined) return place;
      return typeof value === 'number' ? this.number(value) : value;
    });
  }

  #terms(locale: Locale): Catalogue<Terms>['fr-FR'] | undefined {
    const catalogue = this.#catalogue;
    if (!isFetched(catalogue)) return catalogue[locale];
    if (locale !== 'en') return catalogue[locale];
    void fetchLanguage(catalogue, locale)?.then(() => this.#host.requestUpdate?.());
    const terms = fetched.get(catalogue.en);
    return terms instanceof Promise ? undefined : (terms as Catalogue<Terms>['en'] | undefined);
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

function isFetched<Terms extends TermsOf<Terms>>(
  catalogue: Catalogue<Terms> | FetchedCatalogue<Terms>,
): catalogue is FetchedCatalogue<Terms> {
  return typeof catalogue.en === 'function';
}
