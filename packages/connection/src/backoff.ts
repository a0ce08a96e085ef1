const firstDelay = 1000;
const longestDelay = 30_000;

/** Waiting times between attempts, in milliseconds: 1 s, 2 s, 4 s … 30 s, spread so that a ward's stations do not all return at once. */
export class Backoff {
  #attempts = 0;
  readonly #random: () => number;

  /** `random` gives numbers from 0 to 1. */
  constructor(random: () => number = Math.random) {
    this.#random = random;
  }

  /** The next wait: between half and the whole of a doubling delay. */
  next(): number {
    const whole = Math.min(firstDelay * 2 ** this.#attempts, longestDelay);
    this.#attempts += 1;
    return whole * (0.5 + this.#random() / 2);
  }

  reset(): void {
    this.#attempts = 0;
  }
}
