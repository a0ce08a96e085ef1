import type { DayNumber } from './day-number.ts';
import type { Lane } from './event.ts';
import { closestMarks, marksOf, visibleMarks, type Mark } from './marks.ts';
import { simplified, threadOf, type Absence, type ThreadSegment } from './thread.ts';
import type { TimeWindow } from './time-scale.ts';

/** One lane as it stands on the screen. */
export interface PictureLane {
  readonly lane: Lane;
  /** Every mark of the lane at this zoom: what arrows walk through. */
  readonly marks: readonly Mark[];
  /** Those in the window: what is drawn. */
  readonly visible: readonly Mark[];
  readonly thread: readonly ThreadSegment[];
}

export interface Picture {
  readonly window: TimeWindow;
  readonly pixelsPerDay: number;
  readonly lanes: readonly PictureLane[];
}

/** More nodes than this would make a frame late; marks and strokes of thread share it. */
export const nodeBudget = 800;
/** Shortest stroke of a thread that an eye tells apart, in pixels. */
const shortestStroke = 6;

export interface PictureInput {
  readonly lanes: readonly Lane[];
  readonly window: TimeWindow;
  /** Width of a track, in pixels, > 0. */
  readonly width: number;
  readonly absences: readonly Absence[];
  readonly today: DayNumber;
}

/** Makes pictures, and keeps what depends only on the zoom so that panning computes nothing again. */
export class PictureMaker {
  readonly #marks = new WeakMap<Lane, { readonly key: string; readonly marks: readonly Mark[] }>();
  readonly #threads = new WeakMap<Lane, readonly ThreadSegment[]>();

  make({ lanes, window, width, absences, today }: PictureInput): Picture {
    const pixelsPerDay = width / (window.to - window.from);
    // Many lanes share the budget: marks merge sooner, and strokes are longer.
    const share = Math.max(1, lanes.length) * width;
    const closest = Math.max(closestMarks, share / (nodeBudget * 0.6));
    const shortest = Math.max(shortestStroke, share / (nodeBudget * 0.35)) / pixelsPerDay;
    return {
      window,
      pixelsPerDay,
      lanes: lanes.map((lane) => {
        const marks = this.#marksOf(lane, pixelsPerDay, closest);
        return {
          lane,
          marks,
          visible: visibleMarks(marks, window),
          thread:
            lane.service === undefined
              ? []
              : cut(simplified(this.#threadOf(lane, absences, today), shortest), window),
        };
      }),
    };
  }

  #marksOf(lane: Lane, pixelsPerDay: number, closest: number): readonly Mark[] {
    const key = `${pixelsPerDay}/${closest}`;
    const known = this.#marks.get(lane);
    if (known?.key === key) return known.marks;
    const marks = marksOf(lane, pixelsPerDay, closest);
    this.#marks.set(lane, { key, marks });
    return marks;
  }

  #threadOf(lane: Lane, absences: readonly Absence[], today: DayNumber): readonly ThreadSegment[] {
    const known = this.#threads.get(lane) ?? threadOf(lane, absences, today);
    this.#threads.set(lane, known);
    return known;
  }
}

function cut(segments: readonly ThreadSegment[], window: TimeWindow): readonly ThreadSegment[] {
  return segments.filter(({ from, to }) => to > window.from && from < window.to);
}
