import type { Day } from '@fil/vocabulary/types';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { Words } from '../messages/index.ts';
import type { TimelineEvent } from '../model/event.ts';
import { markHolding } from '../model/marks.ts';
import { PictureMaker } from '../model/picture.ts';
import { pictureTemplate } from '../templates/picture.ts';
import type { Course } from './course.ts';
import { DragPan } from './drag-pan.ts';
import { RovingMark } from './roving-mark.ts';
import type { Size } from './size.ts';
import { TimeView } from './time-view.ts';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** The picture on the screen: which days, which mark, and what keys and pointers do to them. */
export class PictureView {
  readonly time: TimeView;
  readonly marks: RovingMark;
  /** Events of the chosen mark in the last picture drawn. */
  chosen: readonly TimelineEvent[] = [];
  readonly #size: Size;
  readonly #drag: DragPan;
  readonly #pictures = new PictureMaker();

  constructor(host: Host, size: Size) {
    this.#size = size;
    this.time = new TimeView(host);
    this.marks = new RovingMark(host, this.time);
    this.#drag = new DragPan(this.time, () => size.track);
  }

  /** Another person: the view opens on the present, and nothing is chosen. */
  forget(): void {
    this.time.forget();
    this.marks.eventId = undefined;
    this.chosen = [];
  }

  /** A course about to be drawn: the window stays where the reader put it. */
  follow(course: Course): void {
    this.time.follow(course.all, course.events, course.today);
    this.marks.eventId ??= course.firstToTell?.id;
  }

  render(course: Course, today: Day, words: Words): TemplateResult {
    const { track, em } = this.#size;
    const { lanes, absences } = course;
    const picture = this.#pictures.make({
      lanes,
      window: this.time.window,
      width: track,
      absences,
      today: course.today,
    });
    this.marks.follow(picture);
    const { eventId, tabStop } = this.marks;
    this.chosen =
      picture.lanes.map(({ marks }) => markHolding(marks, eventId)).find((mark) => mark !== undefined)
        ?.events ?? [];
    return pictureTemplate(
      { picture, words, today, tabStop, eventId, track, em },
      {
        key: this.#onKey,
        click: this.#onClick,
        pointerDown: this.#drag.down,
        pointerMove: this.#drag.move,
        pointerUp: this.#drag.up,
        wheel: this.#drag.wheel,
      },
    );
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.marks.press(event.key)) event.preventDefault();
  };

  readonly #onClick = (event: MouseEvent): void => {
    if (this.#drag.dragged) return;
    const mark = (event.target as Element).closest<HTMLElement>('.mark');
    if (mark?.dataset['event'] === undefined) return;
    this.marks.choose(mark.dataset['event']);
    mark.focus({ preventScroll: true });
  };
}
