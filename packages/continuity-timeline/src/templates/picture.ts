import { place } from '@fil/element-kit';
import type { Day } from '@fil/vocabulary/types';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Words } from '../messages/index.ts';
import { dayNumber, dayOf } from '../model/day-number.ts';
import { captionPlaces, type CaptionPlace } from '../model/captions.ts';
import type { Mark } from '../model/marks.ts';
import type { Picture, PictureLane } from '../model/picture.ts';
import type { ThreadSegment } from '../model/thread.ts';
import { positionOf, ticksOf, type Tick, type TimeWindow } from '../model/time-scale.ts';
import { frequencyWords, laneName, serviceStateWords } from '../words/event-words.ts';
import { markCaption, markCount, markLabel } from '../words/mark-words.ts';
import { tickLabel } from '../words/tick-words.ts';
import { markShape } from './shape.ts';

export interface PictureView {
  readonly picture: Picture;
  readonly today: Day;
  readonly words: Words;
  /** The mark in the tab order. */
  readonly tabStop: Mark | undefined;
  /** The chosen event: its mark is shown as chosen. */
  readonly eventId: string | undefined;
  /** Pixels of the track and of one em. */
  readonly track: number;
  readonly em: number;
}

export interface PictureActions {
  readonly key: (event: KeyboardEvent) => void;
  readonly click: (event: MouseEvent) => void;
  readonly pointerDown: (event: PointerEvent) => void;
  readonly pointerMove: (event: PointerEvent) => void;
  readonly pointerUp: (event: PointerEvent) => void;
  readonly wheel: (event: WheelEvent) => void;
}

/** Width of a character of a caption, in em of the element: generous, since fonts are the host's. */
const characterWidth = 0.46;

/** The lanes, their marks and their threads, as a grid that arrows walk through. */
export function pictureTemplate(view: PictureView, actions: PictureActions): TemplateResult {
  const { picture, words, today, track, em } = view;
  const ticks = ticksOf(picture.window, Math.floor(track / (4.6 * em)), words.locale === 'fr-FR' ? 1 : 0);
  const now = positionOf(picture.window, dayNumber(today) + 0.5);
  return html`<p id="grid-help" class="visually-hidden">${words.term('gridHelp')}</p>
    <div
      class="chart"
      role="grid"
      aria-label=${words.term('gridLabel')}
      aria-describedby="grid-help"
      @keydown=${actions.key}
      @click=${actions.click}
      @pointerdown=${actions.pointerDown}
      @pointermove=${actions.pointerMove}
      @pointerup=${actions.pointerUp}
      @pointercancel=${actions.pointerUp}
      @wheel=${actions.wheel}
    >
      <div class="scale" aria-hidden="true">
        <div class="ticks">${ticks.map((tick) => tickTemplate(tick, picture.window, words))}</div>
      </div>
      ${
        now < 0 || now > 1
          ? nothing
          : html`<div class="now-track" aria-hidden="true">
              <div class="now ${now > 0.9 ? 'near-end' : ''}" ${place({ '--x': percent(now) })}>
                <span>${words.day(today, 'month')}</span>
              </div>
            </div>`
      }
      ${repeat(
        picture.lanes,
        ({ lane }) => lane.id,
        (row) => laneTemplate(row, view),
      )}
    </div>`;
}

function tickTemplate(tick: Tick, window: TimeWindow, words: Words): TemplateResult {
  return html`<span class="tick" ${place({ '--x': percent(positionOf(window, tick.day)) })}
    >${tickLabel(words, tick)}</span
  >`;
}

function laneTemplate(row: PictureLane, view: PictureView): TemplateResult {
  const { lane, visible, thread } = row;
  const { words } = view;
  const frequency = frequencyWords(words, lane);
  const state = serviceStateWords(words, lane);
  const captions = captionsOf(row, view);
  return html`<div class="lane ${lane.kind}" role="row">
    <div class="name" role="rowheader">
      ${laneName(words, lane)}
      ${frequency === undefined ? nothing : html`<span class="muted small">${frequency}</span>`}
      ${state === undefined ? nothing : html`<span class="muted small">${state}</span>`}
      ${
        lane.withheld === undefined
          ? nothing
          : html`<span class="muted small">${words.term(`lane.withheld.${lane.withheld}`)}</span>`
      }
      ${lane.events.length > 0 || lane.withheld === 'wholly' ? nothing : html`<span class="visually-hidden">${words.term('lane.empty')}</span>`}
    </div>
    <div class="track" role="presentation">
      ${thread.map((segment) => segmentTemplate(segment, view.picture.window))}
      ${repeat(
        visible,
        ({ id }) => id,
        (mark, index) => markTemplate(mark, captions[index], row, view),
      )}
    </div>
  </div>`;
}

function segmentTemplate(segment: ThreadSegment, window: TimeWindow): TemplateResult {
  // Threads run from noon to noon, as marks stand.
  const from = Math.max(0, positionOf(window, segment.from + 0.5));
  const to = Math.min(1, positionOf(window, segment.to + 0.5));
  return html`<i
    class="stretch ${segment.state}"
    aria-hidden="true"
    ${place({ '--x': percent(from), '--length': percent(to - from) })}
  ></i>`;
}

function markTemplate(
  mark: Mark,
  caption: Caption | undefined,
  row: PictureLane,
  view: PictureView,
): TemplateResult {
  const { words, today, picture, tabStop, eventId } = view;
  const isChosen = eventId !== undefined && mark.events.some(({ id }) => id === eventId);
  const isInterval = mark.shape === 'interval';
  const classes = `mark ${mark.shape} ${markShape(mark)} ${caption?.side === 'before' ? 'flipped' : ''}`;
  return html`<div
    class=${classes}
    role="gridcell"
    tabindex=${mark === tabStop ? 0 : -1}
    aria-label=${rememberedLabel(words, mark, row.lane, today)}
    aria-selected=${isChosen ? 'true' : 'false'}
    data-event=${mark.id}
    data-count=${isInterval || mark.events.length === 1 ? nothing : markCount(words, mark)}
    ${place({
      '--x': percent(
        Math.max(isInterval ? 0 : -1, positionOf(picture.window, mark.at + (isInterval ? 0 : 0.5))),
      ),
      '--length': isInterval ? percent(lengthOf(mark, picture.window)) : undefined,
      '--room': caption === undefined || isInterval ? undefined : `${Math.floor(caption.room)}px`,
    })}
  >
    ${caption === undefined || caption.text === '' ? nothing : html`<span>${caption.text}</span>`}
  </div>`;
}

function lengthOf(mark: Mark, window: TimeWindow): number {
  const from = Math.max(0, positionOf(window, mark.from));
  return Math.max(0, Math.min(1, positionOf(window, mark.to)) - from);
}

/** A label is long to make and the same while one pans: kept as long as its mark is. */
const labels = new WeakMap<Mark, { readonly key: string; readonly label: string }>();

function rememberedLabel(words: Words, mark: Mark, lane: PictureLane['lane'], today: Day): string {
  const key = `${words.locale}/${today}`;
  const known = labels.get(mark);
  if (known?.key === key) return known.label;
  const label = markLabel(words, mark, lane, today);
  labels.set(mark, { key, label });
  return label;
}

interface Caption extends CaptionPlace {
  readonly text: string;
}

/** Words printed beside the marks of a lane, each where it fits; those of an interval stand inside it. */
function captionsOf(
  { visible }: PictureLane,
  { words, today, picture, em, track }: PictureView,
): readonly Caption[] {
  const texts = visible.map((mark) => markCaption(words, mark, today));
  const places = captionPlaces(
    visible.map((mark, index) => ({
      x: positionOf(picture.window, mark.shape === 'interval' ? mark.to : mark.at + 0.5) * track,
      // A count is wider than a shape.
      half: mark.shape === 'interval' ? 0 : (mark.events.length > 1 ? 1.3 : 0.9) * em,
      width: mark.shape === 'interval' ? 0 : (texts[index]?.length ?? 0) * em * characterWidth,
    })),
    track,
  );
  return texts.map((text, index) => {
    const place = places[index] ?? { side: 'none', room: 0 };
    const isInside = visible[index]?.shape === 'interval';
    return { ...place, text: isInside || place.side !== 'none' ? text : '' };
  });
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}

/** The days on the screen, in words. */
export function windowWords(words: Words, window: TimeWindow): string {
  return words.term('windowShown', {
    from: words.day(dayOf(window.from), 'long'),
    to: words.day(dayOf(window.to), 'long'),
  });
}
