/** Numbers waiting, each once, taken smallest first. Filled in rising order, as it mostly is, it only appends. */
export class RankedQueue {
  readonly #waiting: number[] = [];
  /** What stands before it has been taken. */
  #head = 0;

  add(rank: number): void {
    let low = this.#head;
    let high = this.#waiting.length;
    if ((this.#waiting[high - 1] ?? -1) < rank) low = high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#waiting[middle] ?? 0) < rank) low = middle + 1;
      else high = middle;
    }
    if (this.#waiting[low] !== rank) this.#waiting.splice(low, 0, rank);
  }

  take(): number | undefined {
    return this.#head < this.#waiting.length ? this.#waiting[this.#head++] : undefined;
  }
}
