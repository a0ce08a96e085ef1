import type { FilElement } from '@fil/element-kit';
import type { ReactiveController } from 'lit';

/**
 * Gestures that close something: the first activation asks, in place; the second does it. Escape gives up. One at a
 * time, so that what « Confirmer » confirms is never in doubt.
 */
export class TwoSteps implements ReactiveController {
  readonly #host: FilElement;
  #asked: string | undefined;
  #reason = '';
  #busy = false;
  #opener: HTMLElement | undefined;
  #focusNext: string | undefined;

  constructor(host: FilElement) {
    this.#host = host;
    host.addController(this);
  }

  get busy(): boolean {
    return this.#busy;
  }

  get reason(): string {
    return this.#reason;
  }

  isAsked(key: string): boolean {
    return this.#asked === key;
  }

  /** First activation. `reason` is the one proposed. */
  ask(key: string, opener: EventTarget | null, reason = ''): void {
    this.#asked = key;
    this.#reason = reason;
    this.#opener = opener instanceof HTMLElement ? opener : undefined;
    this.#focusNext = '[data-confirm]';
    this.#host.requestUpdate();
  }

  choose(reason: string): void {
    this.#reason = reason;
  }

  giveUp(): void {
    if (this.#busy) return;
    const opener = this.#opener;
    this.#forget();
    void this.#host.updateComplete.then(() => opener?.focus());
  }

  /** Second activation. When `act` fails, the question stays open, and the writer's line says why. */
  async confirm(act: (reason: string) => Promise<boolean>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#host.requestUpdate();
    let done = false;
    try {
      done = await act(this.#reason);
    } catch {
      // The writer has kept the error and says it.
    } finally {
      this.#busy = false;
      if (done) {
        this.#forget();
        this.#focusNext = '.told';
      }
      this.#host.requestUpdate();
    }
  }

  hostUpdated(): void {
    if (this.#focusNext === undefined) return;
    const found = this.#host.renderRoot.querySelector<HTMLElement>(this.#focusNext);
    if (!found) return;
    this.#focusNext = undefined;
    found.focus();
  }

  #forget(): void {
    this.#asked = undefined;
    this.#opener = undefined;
    this.#host.requestUpdate();
  }
}
