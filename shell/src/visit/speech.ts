import { kitCatalogue, Localize, localeOfTag } from '@fil/element-kit/speech';
import type { KitTerms } from '@fil/element-kit/speech';
import type { Locale } from '@fil/vocabulary/codes';
import { visitCatalogue } from './messages/index.ts';
import type { VisitTerms } from './messages/index.ts';

interface Speaker {
  locale: Locale;
}

/** The language of the page: the portal's that opened it, else the reader's, else Canadian French. */
export class Speech {
  readonly #host: Speaker = { locale: 'fr-CA' };
  readonly #territory: Speaker & { connection: { timeZone: string | undefined } } = {
    locale: 'fr-CA',
    connection: { timeZone: undefined },
  };
  /** What the service says: its moments, by the clocks of the territory. */
  readonly territory = new Localize<VisitTerms>(this.#territory, visitCatalogue);
  /** What this device says: its own clock, where it is. */
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
    this.#territory.locale = this.#host.locale;
    document.documentElement.lang = this.#host.locale;
  }

  set timeZone(timeZone: string | undefined) {
    this.#territory.connection.timeZone = timeZone;
  }

  readonly term: Localize<VisitTerms>['term'] = (key, values) => this.page.term(key, values);

  /** A moment of this device's own clock, from milliseconds of the epoch. */
  moment(milliseconds: number): string {
    return this.page.instant(new Date(milliseconds).toISOString(), 'moment');
  }
}
