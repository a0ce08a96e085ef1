import type { Instant } from '@fil/vocabulary/types';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const tick = 20_000;

/**
 * How long an access lasts still, counted on a stopwatch from the service's own `now`: a device whose clock is hours
 * wrong neither closes early nor keeps a file in sight.
 */
export class TimeLeft implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #elapsed: () => number;
  readonly #over: () => void;
  #end: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #connected = false;

  /** `elapsed` is a stopwatch in milliseconds; `over` is called once, when the time is up. */
  constructor(
    host: ReactiveControllerHost,
    over: () => void,
    elapsed: () => number = () => performance.now(),
  ) {
    this.#host = host;
    this.#over = over;
    this.#elapsed = elapsed;
    host.addController(this);
  }

  /** Whole minutes, rounded down; undefined while nothing is open. */
  get minutes(): number | undefined {
    if (this.#end === undefined) return undefined;
    return Math.max(0, Math.floor((this.#end - this.#elapsed()) / 60_000));
  }

  start(now: Instant, until: Instant): void {
    this.#end = this.#elapsed() + Date.parse(until) - Date.parse(now);
    this.#wait();
  }

  stop(): void {
    this.#end = undefined;
    clearTimeout(this.#timer);
  }

  hostConnected(): void {
    this.#connected = true;
    this.#wait();
  }

  hostDisconnected(): void {
    this.#connected = false;
    clearTimeout(this.#timer);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#end === undefined || !this.#connected) return;
    const left = this.#end - this.#elapsed();
    if (left <= 0) {
      this.stop();
      this.#over();
      return;
    }
    this.#timer = setTimeout(
      () => {
        this.#host.requestUpdate();
        this.#wait();
      },
      Math.min(left, tick),
    );
  }
}
