import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Below this many em of the element, details stand under their row rather than beside the list. */
const narrowestSplit = 52;

/** How much room there is, in the element's own em: a host's font or a reader's zoom counts as a screen's width does. */
export class Width implements ReactiveController {
  narrow = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // On the next frame: to draw within the observer's own turn would resize what it observes.
    this.#observer = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
    this.#observer.observe(this.#host);
    this.#measure();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #measure(): void {
    if (!this.#host.isConnected) return;
    const em = Number.parseFloat(getComputedStyle(this.#host).fontSize) || 16;
    const narrow = this.#host.clientWidth > 0 && this.#host.clientWidth < narrowestSplit * em;
    if (narrow === this.narrow) return;
    this.narrow = narrow;
    this.#host.requestUpdate();
  }
}
