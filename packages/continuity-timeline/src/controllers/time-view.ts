import type { ReactiveControllerHost } from 'lit';
import type { DayNumber } from '../model/day-number.ts';
import type { TimelineEvent } from '../model/event.ts';
import {
  centeredOn,
  panned,
  positionOf,
  showing,
  windowOfNow,
  zoomed,
  type TimeWindow,
} from '../model/time-scale.ts';

/** Which days are on the screen. A live change of the course never moves them. */
export class TimeView {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #window: TimeWindow | undefined;
  #all: TimeWindow = { from: 0, to: 1 };
  #today: DayNumber = 0;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  get window(): TimeWindow {
    return this.#window ?? this.#all;
  }

  /** Another person: the view opens on the present again. */
  forget(): void {
    this.#window = undefined;
  }

  /** Tells how far the course goes. Once the reader has a window, it stays. */
  follow(all: TimeWindow, events: readonly TimelineEvent[], today: DayNumber): void {
    this.#all = all;
    this.#today = today;
    this.#window ??= windowOfNow(
      events.filter(({ from, to }) => from === to),
      today,
    );
  }

  zoom(steps: number, around?: DayNumber): void {
    const { window } = this;
    this.#show(zoomed(window, steps, around ?? this.#middle(window), this.#all));
  }

  pan(share: number): void {
    this.#show(panned(this.window, share, this.#all));
  }

  fit(): void {
    this.#show(this.#all);
  }

  toToday(): void {
    this.#show(centeredOn(this.window, this.#today));
  }

  /** From a month before to three months after: what led to an event, and what came of it. */
  around(day: DayNumber): void {
    this.#show({ from: day - 30, to: day + 90 });
  }

  /** Moves just enough for a day to be on the screen. */
  reveal(day: DayNumber): void {
    this.#show(showing(this.window, day));
  }

  /** Today when it is on the screen, else the middle: what a zoom without a pointer goes around. */
  #middle(window: TimeWindow): DayNumber {
    const today = positionOf(window, this.#today);
    return today >= 0 && today <= 1 ? this.#today : (window.from + window.to) / 2;
  }

  #show(window: TimeWindow): void {
    if (window.from === this.window.from && window.to === this.window.to) return;
    this.#window = window;
    this.#host.requestUpdate();
  }
}
