import type { ReactiveControllerHost } from 'lit';
import type { TimelineReadAnswer } from '@fil/vocabulary/types';
import { dayNumber, type DayNumber } from '../model/day-number.ts';
import type { Lane, TimelineEvent } from '../model/event.ts';
import { everything, filteredLanes, type TimelineFilter } from '../model/filter.ts';
import { lanesOf } from '../model/lanes.ts';
import { absencesOf, type Absence } from '../model/thread.ts';
import { windowOfAll, type TimeWindow } from '../model/time-scale.ts';

/** The course as the reader asked to see it; made again only when the answer or the filter changes. */
export class Course {
  allLanes: readonly Lane[] = [];
  /** What the filter leaves. */
  lanes: readonly Lane[] = [];
  events: readonly TimelineEvent[] = [];
  absences: readonly Absence[] = [];
  all: TimeWindow = { from: 0, to: 1 };
  today: DayNumber = 0;
  filter: TimelineFilter = everything;
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #answer: TimelineReadAnswer | undefined;
  #timeZone: string | undefined;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /** Events left by the filter. */
  get shown(): number {
    return this.lanes.reduce((sum, { events }) => sum + events.length, 0);
  }

  /** What the reader would ask about first: the latest thing late or missed, else the newest that happened. */
  get firstToTell(): TimelineEvent | undefined {
    const newestFirst = this.events.toSorted((a, b) => b.from - a.from);
    const past = newestFirst.filter(({ from }) => from <= this.today);
    return (
      past.find(({ source }) => source.type === 'break') ??
      past.find(({ state }) => state === 'late' || state === 'missed') ??
      past[0] ??
      newestFirst[0]
    );
  }

  /** True when the answer, or the zone in which it is told, is another than the last one. */
  follow(answer: TimelineReadAnswer, timeZone: string | undefined): boolean {
    if (answer === this.#answer && timeZone === this.#timeZone) return false;
    this.#answer = answer;
    this.#timeZone = timeZone;
    this.today = dayNumber(answer.today);
    this.allLanes = lanesOf(answer, timeZone);
    this.events = this.allLanes.flatMap(({ events }) => events);
    this.absences = absencesOf(answer, this.today);
    this.all = windowOfAll(this.events, this.today);
    this.lanes = filteredLanes(this.allLanes, this.filter);
    return true;
  }

  filterBy(filter: TimelineFilter): void {
    this.filter = filter;
    this.lanes = filteredLanes(this.allLanes, filter);
    this.#host.requestUpdate();
  }

  /** Another person: nothing of the last one stays, not even what was asked of it. */
  forget(): void {
    this.#answer = undefined;
    this.allLanes = [];
    this.lanes = [];
    this.events = [];
    this.filter = everything;
  }
}
