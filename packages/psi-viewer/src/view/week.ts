import type { FrequencyUnit, Weekday } from '@fil/vocabulary/codes';
import type { EntityRecord } from '@fil/vocabulary/types';

/** Monday first: the week of services is a working week in both territories. */
export const weekOrder: readonly Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

export const partsOfDay = ['morning', 'afternoon', 'evening', 'anyTime'] as const;
export type PartOfDay = (typeof partsOfDay)[number];

/** One service on one day of an ordinary week. */
export interface WeekEntry {
  readonly service: EntityRecord<'plannedService'>;
  readonly day: Weekday;
  readonly part: PartOfDay;
  readonly at: string | undefined;
  /** Titles of the services that fall at the same moment. */
  readonly overlaps: readonly string[];
}

export interface WeekView {
  readonly cells: ReadonlyMap<Weekday, ReadonlyMap<PartOfDay, readonly WeekEntry[]>>;
  /** Services that take place without a known day: said beside the week, not lost. */
  readonly withoutDay: readonly EntityRecord<'plannedService'>[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** An ordinary week of the plan, from the frequency of each service that is not ended, suspended nor unmet. */
export function weekView(services: readonly EntityRecord<'plannedService'>[]): WeekView {
  const cells = new Map(
    weekOrder.map((day) => [day, new Map(partsOfDay.map((part): [PartOfDay, WeekEntry[]] => [part, []]))]),
  );
  const withoutDay: EntityRecord<'plannedService'>[] = [];
  const planned = services.filter(
    ({ fact }) => fact.state !== 'ended' && fact.state !== 'suspended' && fact.state !== 'unmet',
  );

  for (const service of planned) {
    const days = daysOf(service.fact.frequency);
    if (days.length === 0) withoutDay.push(service);
    for (const day of days) {
      const { at } = service.fact.frequency;
      const overlaps = planned
        .filter(
          (other) => other !== service && daysOf(other.fact.frequency).includes(day) && meet(service, other),
        )
        .map((other) => other.fact.title);
      cells
        .get(day)
        ?.get(partOf(at))
        ?.push({ service, day, part: partOf(at), at, overlaps });
    }
  }
  for (const parts of cells.values()) for (const entries of parts.values()) entries.sort(byTime);
  return { cells, withoutDay };
}

function daysOf(frequency: {
  readonly unit: FrequencyUnit;
  readonly days?: readonly Weekday[];
}): readonly Weekday[] {
  if (frequency.days && frequency.days.length > 0) return frequency.days;
  return frequency.unit === 'day' ? weekOrder : [];
}

function partOf(at: string | undefined): PartOfDay {
  if (at === undefined) return 'anyTime';
  const hour = Number(at.slice(0, 2));
  return hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
}

/** Two services meet when both have an hour and their spans cross; a service of unknown length occupies its minute. */
function meet(one: EntityRecord<'plannedService'>, other: EntityRecord<'plannedService'>): boolean {
  const first = spanOf(one);
  const second = spanOf(other);
  return first !== undefined && second !== undefined && first.start < second.end && second.start < first.end;
}

function spanOf({ fact }: EntityRecord<'plannedService'>): Span | undefined {
  const { at, minutes } = fact.frequency;
  if (at === undefined) return undefined;
  const start = Number(at.slice(0, 2)) * 60 + Number(at.slice(3, 5));
  return { start, end: start + (minutes ?? 1) };
}

function byTime(one: WeekEntry, other: WeekEntry): number {
  return (
    (one.at ?? '').localeCompare(other.at ?? '') ||
    one.service.fact.title.localeCompare(other.service.fact.title)
  );
}
