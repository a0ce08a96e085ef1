import type { TimelineEvent } from '../model/event.ts';

/**
 * What changed since the course was last read, for one polite sentence. The first reading is not news.
 */
export class LiveNotice {
  #known: ReadonlySet<string> | undefined;
  /** Newest first; empty when nothing is new. */
  fresh: readonly TimelineEvent[] = [];

  /** Another person: everything is to be read anew. */
  forget(): void {
    this.#known = undefined;
    this.fresh = [];
  }

  follow(events: readonly TimelineEvent[]): void {
    const ids = new Set(events.map(({ id }) => id));
    if (this.#known !== undefined) {
      const known = this.#known;
      const fresh = events.filter(({ id }) => !known.has(id)).toSorted((a, b) => b.from - a.from);
      // A reading that brings nothing new leaves the last news to be heard.
      if (fresh.length > 0) this.fresh = fresh;
    }
    this.#known = ids;
  }
}
