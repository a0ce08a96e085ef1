import type { SessionAnswer } from '@fil/vocabulary/types';

/**
 * The time zone of the reader's territory, learned once per session. The device's own is not asked: a station set to
 * another zone must not tell that a visit took place at another hour.
 */
export class TerritoryZone {
  timeZone: string | undefined;
  #asking = false;

  /** Asks with the first question of a page, in the same request. `known` is called when the answer has come. */
  learn(ask: () => Promise<SessionAnswer>, known: () => void): void {
    if (this.#asking || this.timeZone !== undefined) return;
    this.#asking = true;
    ask()
      .then(({ territory }) => {
        this.timeZone = territory.timeZone;
        known();
      })
      // Asked again with the next question.
      .catch(() => undefined)
      .finally(() => (this.#asking = false));
  }
}
