import type { CopyInRegister } from '../vault.ts';
import { contactRegister } from './register.ts';
import type { CopyReport } from './register.ts';

interface Report extends CopyReport {
  readonly copy: CopyInRegister;
}

const place = 'fil-visit-reports';

/** What the register has not heard yet of copies that are erased: kept until it answers. Names nobody. */
export class Reports {
  /** Answers whether the register has heard. */
  async tell(copy: CopyInRegister, report: CopyReport): Promise<boolean> {
    const told = await contactRegister(copy, report);
    const others = this.#read().filter((each) => each.copy.id !== copy.id);
    this.#write(told ? others : [...others, { copy, ...report }]);
    return told !== undefined;
  }

  async tellAll(): Promise<void> {
    for (const { copy, ...report } of this.#read()) await this.tell(copy, report);
  }

  #read(): readonly Report[] {
    try {
      return JSON.parse(localStorage.getItem(place) ?? '[]') as Report[];
    } catch {
      return [];
    }
  }

  #write(reports: readonly Report[]): void {
    try {
      if (reports.length === 0) localStorage.removeItem(place);
      else localStorage.setItem(place, JSON.stringify(reports));
    } catch {
      // Where the browser keeps nothing, the register says it at the copy's own time.
    }
  }
}
