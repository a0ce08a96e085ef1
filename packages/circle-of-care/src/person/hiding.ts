import type { FilElement } from '@fil/element-kit';
import type { Domain } from '@fil/vocabulary/codes';
import type { ReactiveController } from 'lit';

export type PagePart = 'helpers' | 'readings' | 'left' | 'words' | 'refusals' | 'consents';

/**
 * What the reader hides on this screen, because somebody may look over a shoulder. Only in memory: another person, or
 * leaving the page, forgets it, and nothing is left in a shared computer.
 */
export class Hiding implements ReactiveController {
  readonly #host: FilElement;
  readonly #parts = new Set<PagePart>();
  readonly #subjects = new Set<Domain>();
  #person: string | undefined;

  constructor(host: FilElement) {
    this.#host = host;
    host.addController(this);
  }

  hidesPart(part: PagePart): boolean {
    return this.#parts.has(part);
  }

  hidesSubject(domain: Domain): boolean {
    return this.#subjects.has(domain);
  }

  togglePart(part: PagePart): void {
    toggle(this.#parts, part);
    this.#host.requestUpdate();
  }

  toggleSubject(domain: Domain): void {
    toggle(this.#subjects, domain);
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const { person } = this.#host;
    const now = person && JSON.stringify([person.system, person.value]);
    if (now === this.#person) return;
    this.#person = now;
    this.#forget();
  }

  hostDisconnected(): void {
    this.#forget();
  }

  #forget(): void {
    this.#parts.clear();
    this.#subjects.clear();
  }
}

function toggle<Value>(set: Set<Value>, value: Value): void {
  if (!set.delete(value)) set.add(value);
}
