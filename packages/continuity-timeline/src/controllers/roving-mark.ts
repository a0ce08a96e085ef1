import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { markHolding, markNearest, type Mark } from '../model/marks.ts';
import type { Picture, PictureLane } from '../model/picture.ts';
import type { TimeView } from './time-view.ts';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * One mark of the picture is in the tab order: the one that holds the chosen event. Arrows walk from it;
 * it is followed by its event, so that neither a zoom that merges marks nor a live change loses it.
 */
export class RovingMark implements ReactiveController {
  /** Identifier of the chosen event; its details are told below. */
  eventId: string | undefined;
  readonly #host: Host;
  readonly #view: TimeView;
  #picture: Picture | undefined;
  #focusAfterUpdate = false;

  constructor(host: Host, view: TimeView) {
    this.#host = host;
    this.#view = view;
    host.addController(this);
  }

  /** Takes the picture about to be drawn. */
  follow(picture: Picture): void {
    this.#picture = picture;
  }

  choose(eventId: string | undefined): void {
    if (eventId === this.eventId) return;
    this.eventId = eventId;
    this.#host.requestUpdate();
  }

  /** The mark in the tab order: the chosen one if it is drawn, else the newest that is. */
  get tabStop(): Mark | undefined {
    const lanes = this.#picture?.lanes ?? [];
    for (const { visible } of lanes) {
      const chosen = markHolding(visible, this.eventId);
      if (chosen !== undefined) return chosen;
    }
    return lanes.map(({ visible }) => visible.at(-1)).find((mark) => mark !== undefined);
  }

  /** Acts on a key of the picture. True when it was one of ours. */
  press(key: string): boolean {
    const move = this.#moves[key];
    if (move === undefined) return false;
    this.#focusAfterUpdate = true;
    move();
    this.#host.requestUpdate();
    return true;
  }

  hostUpdate(): void {
    // A mark about to be redrawn keeps the focus it has.
    const focused = (this.#host.renderRoot as ShadowRoot).activeElement;
    if (focused?.classList.contains('mark') === true) this.#focusAfterUpdate = true;
  }

  hostUpdated(): void {
    if (!this.#focusAfterUpdate) return;
    this.#focusAfterUpdate = false;
    const mark = this.#host.renderRoot.querySelector<HTMLElement>('.mark[tabindex="0"]');
    if (mark !== null && (this.#host.renderRoot as ShadowRoot).activeElement !== mark)
      mark.focus({ preventScroll: true });
  }

  readonly #moves: Readonly<Record<string, () => void>> = {
    ArrowRight: () => this.#along(1),
    ArrowLeft: () => this.#along(-1),
    ArrowDown: () => this.#across(1),
    ArrowUp: () => this.#across(-1),
    Home: () => this.#toEnd(0),
    End: () => this.#toEnd(-1),
    '+': () => this.#view.zoom(1, this.tabStop?.at),
    '=': () => this.#view.zoom(1, this.tabStop?.at),
    '-': () => this.#view.zoom(-1, this.tabStop?.at),
    t: () => this.#view.toToday(),
    T: () => this.#view.toToday(),
  };

  #place(): { row: PictureLane; rows: readonly PictureLane[]; mark: Mark } | undefined {
    const rows = this.#picture?.lanes.filter(({ marks }) => marks.length > 0) ?? [];
    const mark = this.tabStop;
    const row = mark && rows.find(({ marks }) => marks.includes(mark));
    return row === undefined || mark === undefined ? undefined : { row, rows, mark };
  }

  #along(step: 1 | -1): void {
    const place = this.#place();
    if (place !== undefined) this.#go(place.row.marks[place.row.marks.indexOf(place.mark) + step]);
  }

  #across(step: 1 | -1): void {
    const place = this.#place();
    if (place === undefined) return;
    const next = place.rows[place.rows.indexOf(place.row) + step];
    if (next === undefined) return;
    const { window } = this.#view;
    const day = Math.min(Math.max(place.mark.at, window.from), window.to);
    this.#go(markNearest(next.visible.length > 0 ? next.visible : next.marks, day));
  }

  #toEnd(index: 0 | -1): void {
    this.#go(this.#place()?.row.marks.at(index));
  }

  #go(mark: Mark | undefined): void {
    if (mark === undefined) return;
    this.eventId = mark.id;
    const { window } = this.#view;
    const isShown =
      mark.shape === 'interval'
        ? mark.to > window.from && mark.from < window.to
        : mark.at > window.from && mark.at < window.to;
    if (!isShown || mark.shape === 'point') this.#view.reveal(mark.at);
  }
}
