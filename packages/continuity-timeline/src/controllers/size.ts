import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Width of a lane's name, in em of the element: what the style sheet gives it. */
export const nameWidth = 12;
/** Below this many em the picture would tell less than a list. */
const narrowestPicture = 44;

/**
 * How much room there is, in the element's own em, so that a host's font size or a reader's zoom counts
 * as the width of the screen does.
 */
export class Size implements ReactiveController {
  /** Pixels; 0 until the element stands on a page. */
  width = 0;
  /** Pixels of one em. */
  em = 16;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get narrow(): boolean {
    return this.width > 0 && this.width < narrowestPicture * this.em;
  }

  /** Pixels that a track has, at least one. */
  get track(): number {
    return Math.max(1, this.width - nameWidth * this.em);
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
    const style = getComputedStyle(this.#host);
    const em = Number.parseFloat(style.fontSize) || 16;
    const inner =
      this.#host.clientWidth -
      Number.parseFloat(style.paddingLeft || '0') -
      Number.parseFloat(style.paddingRight || '0');
    if (inner === this.width && em === this.em) return;
    [this.width, this.em] = [inner, em];
    this.#host.requestUpdate();
  }
}
