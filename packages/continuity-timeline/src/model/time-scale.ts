import { dayNumber, dayOf, type DayNumber } from './day-number.ts';

/** The days on the screen: `from` included, `to` excluded; fractions come from zooming and panning. */
export interface TimeWindow {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

export const shortestSpan = 7;
const daysKeptAround = 14;
const zoomStep = 1.6;

/** Position of a day in the window, 0 at its left edge and 1 at its right. */
export function positionOf(window: TimeWindow, day: DayNumber): number {
  return (day - window.from) / (window.to - window.from);
}

/** Everything that happened or is due, with some room on both sides. */
export function windowOfAll(
  events: readonly { readonly from: DayNumber; readonly to: DayNumber }[],
  today: DayNumber,
): TimeWindow {
  let first = today;
  let last = today;
  for (const event of events) {
    if (event.from < first) first = event.from;
    if (event.to > last) last = event.to;
  }
  const margin = Math.max(2, (last - first) * 0.03);
  return atLeast({ from: first - margin, to: last + 1 + margin });
}

/**
 * What a reader wants first: the last four months, or less when nothing happened before, and what is due in
 * the next six weeks.
 * @param events what happens on one day; where the person lived for years would push the present aside
 */
export function windowOfNow(events: readonly { readonly from: DayNumber }[], today: DayNumber): TimeWindow {
  const first = events.reduce((least, { from }) => Math.min(least, from), today);
  const last = events.reduce((most, { from }) => Math.max(most, from), today);
  return atLeast({
    from: Math.max(first - 7, today - 120),
    to: Math.min(Math.max(last + 7, today + 21), today + 45),
  });
}

/** Zooms by steps around a day, which stays where it is on the screen. Positive steps zoom in. */
export function zoomed(window: TimeWindow, steps: number, around: DayNumber, all: TimeWindow): TimeWindow {
  const longest = all.to - all.from + 2 * daysKeptAround;
  const span = Math.min(longest, Math.max(shortestSpan, (window.to - window.from) / zoomStep ** steps));
  const share = Math.min(1, Math.max(0, positionOf(window, around)));
  const from = around - share * span;
  return kept({ from, to: from + span }, all);
}

/** Moves by a share of the window: 0.5 is half a screen to the right. */
export function panned(window: TimeWindow, share: number, all: TimeWindow): TimeWindow {
  const days = (window.to - window.from) * share;
  return kept({ from: window.from + days, to: window.to + days }, all);
}

/** Moves as little as possible so that a day is on the screen, a tenth of the window from its edges. */
export function showing(window: TimeWindow, day: DayNumber): TimeWindow {
  const span = window.to - window.from;
  const margin = span / 10;
  if (day < window.from + margin) return { from: day - margin, to: day - margin + span };
  if (day > window.to - margin) return { from: day + margin - span, to: day + margin };
  return window;
}

/** The same span, with a day in its middle. */
export function centeredOn(window: TimeWindow, day: DayNumber): TimeWindow {
  const half = (window.to - window.from) / 2;
  return { from: day - half, to: day + half };
}

/** Never so far that nothing of the course is left on the screen. */
function kept(window: TimeWindow, all: TimeWindow): TimeWindow {
  const span = window.to - window.from;
  // Around a short window there is less room than the window is long, or it would leave the course behind.
  const around = Math.min(daysKeptAround, span / 2);
  const from = Math.min(Math.max(window.from, all.from - around), all.to + around - span);
  return span >= all.to - all.from + 2 * daysKeptAround
    ? { from: (all.from + all.to - span) / 2, to: (all.from + all.to + span) / 2 }
    : { from, to: from + span };
}

function atLeast(window: TimeWindow): TimeWindow {
  const missing = shortestSpan - (window.to - window.from);
  return missing <= 0 ? window : { from: window.from - missing / 2, to: window.to + missing / 2 };
}

export type TickUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';
export interface Tick {
  readonly day: DayNumber;
  readonly unit: TickUnit;
  /** True when the label must also say the year: the first tick, and every January. */
  readonly withYear: boolean;
}

const unitLadder: readonly { readonly unit: TickUnit; readonly days: number }[] = [
  { unit: 'day', days: 1 },
  { unit: 'week', days: 7 },
  { unit: 'month', days: 30.4 },
  { unit: 'quarter', days: 91.3 },
  { unit: 'year', days: 365.25 },
];

/**
 * The marks of the scale: the finest unit whose labels still have room.
 * @param room how many labels fit side by side, ≥ 1
 * @param firstWeekday 0 Sunday (fr-CA, en) or 1 Monday (fr-FR)
 */
export function ticksOf(window: TimeWindow, room: number, firstWeekday: 0 | 1): readonly Tick[] {
  const span = window.to - window.from;
  const rung = unitLadder.find(({ days }) => span / days <= Math.max(1, room)) ?? {
    unit: 'year',
    days: 365.25,
  };
  const days =
    rung.unit === 'day' || rung.unit === 'week'
      ? regularDays(window, rung.unit, firstWeekday)
      : calendarDays(window, rung.unit, room);
  return days.map((day, index) => ({
    day,
    unit: rung.unit,
    withYear: rung.unit === 'year' || index === 0 || startsYear(day, rung.unit),
  }));
}

function regularDays(window: TimeWindow, unit: 'day' | 'week', firstWeekday: 0 | 1): DayNumber[] {
  const step = unit === 'day' ? 1 : 7;
  // 1970-01-01 was a Thursday: day 3 was a Sunday.
  const origin = unit === 'day' ? 0 : 3 + firstWeekday;
  const first = Math.ceil((window.from - origin) / step) * step + origin;
  const days: DayNumber[] = [];
  for (let day = first; day < window.to; day += step) days.push(day);
  return days;
}

function calendarDays(window: TimeWindow, unit: 'month' | 'quarter' | 'year', room: number): DayNumber[] {
  const years = (window.to - window.from) / 365.25;
  const months =
    unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12 * Math.max(1, Math.ceil(years / Math.max(1, room)));
  const [year, month] = dayOf(window.from).split('-').map(Number) as [number, number];
  let count = Math.ceil((year * 12 + month - 1) / months) * months;
  const days: DayNumber[] = [];
  for (;;) {
    const text = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01`;
    const day = dayNumber(text);
    if (day >= window.to) return days;
    if (day >= window.from) days.push(day);
    count += months;
  }
}

function startsYear(day: DayNumber, unit: TickUnit): boolean {
  const [, month, dayOfMonth] = dayOf(day).split('-').map(Number) as [number, number, number];
  if (unit === 'month' || unit === 'quarter') return month === 1;
  return month === 1 && dayOfMonth <= (unit === 'week' ? 7 : 1);
}
