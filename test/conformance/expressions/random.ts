import { Chance } from '../corpus/chance.ts';

/** Chance with the questions that a generator of forms asks. */
export class Random extends Chance {
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  chance(share: number): boolean {
    return this.happens(share);
  }

  override of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}
