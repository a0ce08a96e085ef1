import type { Connection } from '@fil/connection';
import { type FilElement, Query } from '@fil/element-kit';
import type { DirectoryHit, DirectorySearchAnswer, SessionAnswer } from '@fil/vocabulary/types';
import {
  asksAgain,
  nothingAsked,
  pageSize,
  searchInput,
  type Origin,
  type SearchCriteria,
} from '../model/search-criteria.ts';

/** What was found, by whom it is read, and when: hours are told for that moment. */
export interface Found {
  readonly session: SessionAnswer;
  readonly understood: DirectorySearchAnswer['understood'];
  readonly hits: readonly DirectoryHit[];
  readonly total: number;
}

/** Long enough for a word to be typed, short enough to feel answered. */
const typingMilliseconds = 250;

/** Asks the directory as the reader types, and keeps the last answer in sight until the next. */
export class DirectorySearch {
  criteria: SearchCriteria = nothingAsked;
  readonly found: Query<Found>;
  readonly #origin: () => Origin | undefined;
  #pages = 1;
  #typing: ReturnType<typeof setTimeout> | undefined;
  readonly #host: FilElement;

  constructor(host: FilElement, origin: () => Origin | undefined) {
    this.#host = host;
    this.#origin = origin;
    this.found = new Query<Found>(host, { load: (connection, signal) => this.#load(connection, signal) });
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#typing);
  }

  /** Words being typed: asked for once the hand rests. */
  type(query: string): void {
    this.criteria = { ...this.criteria, query };
    this.#host.requestUpdate();
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.submit(), typingMilliseconds);
  }

  /** Enter, or the button: asked for at once. */
  submit(): void {
    clearTimeout(this.#typing);
    this.#pages = 1;
    this.found.reload();
  }

  change(criteria: SearchCriteria): void {
    const again = asksAgain(this.criteria, criteria);
    this.criteria = criteria;
    if (again) this.submit();
    else this.#host.requestUpdate();
  }

  more(): void {
    this.#pages += 1;
    this.found.reload();
  }

  async #load(connection: Connection, signal: AbortSignal): Promise<Found> {
    const pages = Array.from({ length: this.#pages }, (_, page) =>
      connection.query('directory.search', searchInput(this.criteria, this.#origin(), page), { signal }),
    );
    const [session, first, ...others] = await Promise.all([
      connection.query('session.current', undefined, { signal }),
      ...pages,
    ]);
    if (first === undefined) throw new RangeError(`No page of ${pageSize} services was asked for`);
    const seen = new Set<string>();
    const hits = [first, ...others]
      .flatMap((page) => page.hits)
      // A directory that changed between two pages must not show a service twice.
      .filter(({ id }) => !seen.has(id) && seen.add(id));
    return { session, understood: first.understood, hits, total: first.total };
  }
}
