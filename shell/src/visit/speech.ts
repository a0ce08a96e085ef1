import { kitCatalogue, Localize, localeOfTag } from '@fil/element-kit/speech';
import type { KitTerms } from '@fil/element-kit/speech';
import type { Locale } from '@fil/vocabulary/codes';
import { visitCatalogue } from './messages/index.ts';
import type { VisitTerms } from './messages/index.ts';

/** The language of the page: the portal's that opened it, else the reader's, else Canadian French. */
export class Speech {
  readonly #host = { locale: 'fr-CA' as Locale };
  readonly page = new Localize<VisitTerms>(this.#host, visitCatalogue);
  readonly kit = new Localize<KitTerms>(this.#host, kitCatalogue);

  constructor() {
    this.speak(navigator.language);
  }

  get locale(): Locale {
    return this.#host.locale;
  }

  speak(tag: string | undefined): void {
    this.#host.locale = localeOfTag(tag, undefined) ?? 'fr-CA';
    document.documentElement.lang = this.#host.locale;
  }

  readonly term: Localize<VisitTerms>['term'] = (key, values) => this.page.term(key, values);

  /** A moment of this device's own clock, from milliseconds of the epoch. */
  moment(milliseconds: number): string {
    return this.page.instant(new Date(milliseconds).toISOString(), 'moment');
  }
}
