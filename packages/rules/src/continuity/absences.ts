import type { StayPlace } from '@fil/vocabulary/codes';
import type { Day } from '@fil/vocabulary/types';
import { addDays, compareDays, daysBetween, earliest, includesDay, latest } from '../days/index.ts';
import type { DayRange } from '../days/index.ts';
import type { FileFacts } from '../facts/index.ts';

/** Places where the services of the home cannot come. Elsewhere the follow-up goes on (S76, S89). */
const inpatientPlaces: ReadonlySet<StayPlace> = new Set(['hospital', 'rehabilitation']);

/**
 * Days on which the person is in hospital or rehabilitation, from stays and from unplanned hospitalisations, merged
 * and in order. Services are suspended then, which is no gap (QC-13). The day of admission and the day of discharge
 * are both days of absence: services are due from the day after (QC-14).
 *
 * The stay and the break often tell the same admission, and only one of them may have been given its end: an open
 * one ends with the closed one that it overlaps.
 */
export function absences({ stays, breaks }: Pick<FileFacts, 'stays' | 'breaks'>): readonly DayRange[] {
  const told = [
    ...stays
      .filter(({ fact }) => inpatientPlaces.has(fact.place))
      .map(({ fact }) => range(fact.from, fact.to)),
    ...breaks
      .filter(({ fact }) => fact.type === 'unplannedHospitalization')
      .map(({ fact }) => range(fact.day, fact.endedOn)),
  ];
  return merge(told.map((one) => closedByAnother(one, told)));
}

function range(from: Day, to: Day | undefined): DayRange {
  return to === undefined ? { from } : { from, to: latest(from, to) };
}

function closedByAnother(one: DayRange, all: readonly DayRange[]): DayRange {
  if (one.to !== undefined) return one;
  const ends = all.flatMap((other) =>
    other.to !== undefined && tellsSameAdmission(one, other) ? [other.to] : [],
  );
  const [first, ...others] = ends;
  return first === undefined ? one : { from: one.from, to: earliest(first, ...others) };
}

/** An admission at night is told on one day by the ward and on the next by somebody else. */
function tellsSameAdmission(open: DayRange, closed: DayRange): boolean {
  return includesDay(closed, open.from) || Math.abs(daysBetween(open.from, closed.from)) <= 1;
}

function merge(ranges: readonly DayRange[]): readonly DayRange[] {
  const merged: DayRange[] = [];
  for (const next of [...ranges].sort((left, right) => compareDays(left.from, right.from))) {
    const last = merged.at(-1);
    if (!last || (last.to !== undefined && next.from > addDays(last.to, 1))) {
      merged.push(next);
    } else if (last.to !== undefined) {
      merged[merged.length - 1] = range(
        last.from,
        next.to === undefined ? undefined : latest(last.to, next.to),
      );
    }
  }
  return merged;
}

export function isAway(absence: readonly DayRange[], day: Day): boolean {
  return absence.some((one) => includesDay(one, day));
}

/** How many days of `period` the person was away; an open absence counts to the end of the period. */
export function absenceDays(absence: readonly DayRange[], period: Required<DayRange>): number {
  return absence.reduce((total, one) => {
    const from = latest(one.from, period.from);
    const to = one.to === undefined ? period.to : earliest(one.to, period.to);
    return total + Math.max(0, daysBetween(from, to) + 1);
  }, 0);
}
