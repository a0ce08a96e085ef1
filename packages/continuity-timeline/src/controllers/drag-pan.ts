import type { TimeView } from './time-view.ts';

/** Pixels a pointer moves before it drags rather than presses. */
const dragThreshold = 5;

/**
 * Moves in time with a pointer held down, or with a sideways wheel. A vertical wheel or swipe stays the
 * page's own.
 */
export class DragPan {
  readonly #view: TimeView;
  readonly #trackWidth: () => number;
  #start: { readonly x: number; last: number; readonly pointer: number } | undefined;
  #dragging = false;

  constructor(view: TimeView, trackWidth: () => number) {
    this.#view = view;
    this.#trackWidth = trackWidth;
  }

  /** True just after a drag: the click that ends it chooses nothing. */
  get dragged(): boolean {
    return this.#dragging;
  }

  readonly down = (event: PointerEvent): void => {
    this.#dragging = false;
    if (event.button === 0) this.#start = { x: event.clientX, last: event.clientX, pointer: event.pointerId };
  };

  readonly move = (event: PointerEvent): void => {
    if (this.#start?.pointer !== event.pointerId) return;
    if (!this.#dragging && Math.abs(event.clientX - this.#start.x) < dragThreshold) return;
    if (!this.#dragging) (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.#dragging = true;
    this.#view.pan((this.#start.last - event.clientX) / this.#trackWidth());
    this.#start.last = event.clientX;
  };

  readonly up = (): void => {
    this.#start = undefined;
  };

  readonly wheel = (event: WheelEvent): void => {
    const sideways = event.shiftKey ? event.deltaY : event.deltaX;
    if (Math.abs(sideways) <= (event.shiftKey ? 0 : Math.abs(event.deltaY))) return;
    event.preventDefault();
    this.#view.pan(sideways / this.#trackWidth());
  };
}
