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

/**
 * A catalogue of which only some sentences are there at first: what a first screen says. The others are fetched when one
 * of them is to be said, or ahead of that, at leisure.
 */
export interface SplitCatalogue<First extends TermsOf<First>, Later extends TermsOf<Later>>
  extends FetchedCatalogue<First>, Split<First & Later> {
  readonly later: Readonly<Record<Locale, () => Promise<TermsOf<Later>>>>;
}

/** Any split catalogue that says these terms. */
interface Split<Terms> {
  readonly later: Readonly<Record<Locale, () => Promise<object>>>;
  /** Never there: tells the type checker what is said at first and later. */
  readonly says?: Terms;
}

/** What of a catalogue is to be fetched. */
export interface Fetches {
  readonly en: () => Promise<object>;
  readonly later?: Readonly<Record<Locale, () => Promise<object>>>;
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
  /** Told what it will speak from: an element fetches a language before it renders in it. */
  speaks?(catalogue: Fetches): void;
  /** Renders again, with a language that has arrived. */
  requestUpdate?(): void;
  readonly connection?: { readonly timeZone: string | undefined } | undefined;
}

/** What was fetched, by what fetches it: a promise until it is there. */
const fetched = new WeakMap<() => Promise<object>, object>();

/** Fetches sentences: whether they came. `undefined` when nothing has to be waited for. */
function fetchTerms(ask: () => Promise<object>): Promise<boolean> | undefined {
  const known = fetched.get(ask);
  if (known !== undefined) return known instanceof Promise ? (known as Promise<boolean>) : undefined;
  const asked = ask().then(
    (terms) => {
      fetched.set(ask, terms);
      return true;
    },
    // Not reached: French is spoken meanwhile, and the next rendering asks again.
    () => !fetched.delete(ask),
  );
  fetched.set(ask, asked);
  return asked;
}

/** Fetches what a first screen says in a language; `undefined` when nothing has to be waited for. */
export function fetchLanguage({ en }: Fetches, locale: Locale): Promise<boolean> | undefined {
  return locale === 'en' ? fetchTerms(en) : undefined;
}

/** Fetches what is said later; `undefined` when nothing has to be waited for. */
export function fetchLater({ later }: Fetches, locale: Locale): Promise<boolean> | undefined {
  return later && fetchTerms(later[locale]);
}

type SomeTerms = Readonly<Record<string, Term>>;

/** What was fetched, when it is there. */
function there(ask: (() => Promise<object>) | undefined): SomeTerms | undefined {
  const terms = ask && fetched.get(ask);
  return terms instanceof Promise ? undefined : (terms as SomeTerms | undefined);
}

/** Speaks an element's catalogue in the language around it. */
export class Localize<Terms extends TermsOf<Terms>> implements Formats {
  readonly #host: Localized;
  readonly #catalogue: Spoken;

  constructor(host: Localized, catalogue: Catalogue<Terms> | FetchedCatalogue<Terms> | Split<Terms>) {
    this.#host = host;
    this.#catalogue = catalogue as unknown as Spoken;
    if (isFetched(this.#catalogue)) host.speaks?.(this.#catalogue);
  }

  get locale(): Locale {
    return this.#host.locale;
  }

  /** A sentence of the catalogue. A place without a value stays visible, so that tests and readers notice it. */
  term(key: keyof Terms & string, values: TermValues = {}): string {
    const term = this.#find(key) ?? '';
    if (typeof term === 'function') return term(values, this);
    return term.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      if (value === undefined) return place;
      return typeof value === 'number' ? this.number(value) : value;
    });
  }

  /** Resolves when everything the catalogue says in the reader's language is there, or cannot be had now. */
  async whole(): Promise<void> {
    const catalogue = this.#catalogue;
    if (!isFetched(catalogue)) return;
    await Promise.all([fetchLanguage(catalogue, this.locale), fetchLater(catalogue, this.locale)]);
  }

  /** Whether the catalogue has such a sentence; true while that cannot be told yet. */
  has(key: string): boolean {
    return this.#find(key) !== undefined || this.#isComing(fetchLater);
  }

  /** In the reader's language, else in French; nothing while it is fetched: the host then renders again. */
  #find(key: string): Term | undefined {
    const { locale } = this;
    const catalogue = this.#catalogue;
    const french = catalogue['fr-CA'];
    if (!(key in french))
      return this.#isComing(fetchLater) ? undefined : there(catalogue.later?.[locale])?.[key];
    const own = isFetched(catalogue) && locale === 'en' ? this.#english(catalogue) : catalogue[locale];
    return (own as SomeTerms | undefined)?.[key] ?? french[key];
  }

  #english({ en }: Fetches): SomeTerms | undefined {
    return this.#isComing(fetchLanguage) ? undefined : there(en);
  }

  /** Whether something is on its way; the host renders again when it comes. */
  #isComing(fetching: typeof fetchLanguage): boolean {
    const catalogue = this.#catalogue;
    const asked = isFetched(catalogue) ? fetching(catalogue, this.locale) : undefined;
    void asked?.then((came) => {
      if (came) this.#host.requestUpdate?.();
    });
    return asked !== undefined;
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

/** A catalogue of any kind, as sentences are looked for in it. */
interface Spoken {
  readonly 'fr-CA': SomeTerms;
  readonly 'fr-FR': SomeTerms;
  readonly en: SomeTerms | (() => Promise<object>);
  readonly later?: Fetches['later'];
}

function isFetched(catalogue: Spoken): catalogue is Spoken & Fetches {
  return typeof catalogue.en === 'function';
}
