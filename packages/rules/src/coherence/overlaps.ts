import { weekdays } from '@fil/vocabulary/codes';
import type { PlannedServiceState, Weekday } from '@fil/vocabulary/codes';
import type { CoherenceRemark, EntityRecord, Frequency, TimeOfDay } from '@fil/vocabulary/types';

/** Lines that take or may take a place in the person's week; a suspended one keeps its place. */
const inTheWeek: ReadonlySet<PlannedServiceState> = new Set([
  'proposed',
  'toFind',
  'sent',
  'agreed',
  'suspended',
]);

interface Slot {
  readonly days: readonly Weekday[];
  readonly at: TimeOfDay;
  /** Minutes since midnight; a slot whose duration is unknown lasts one minute. */
  readonly start: number;
  readonly end: number;
}

/**
 * Two services on the same day at the same time (F26, S47; QC-07: bath and physiotherapy on Tuesday), once per pair.
 * Only services whose hour is known can overlap; monthly ones are left out, since their week is not known.
 */
export function overlaps(services: readonly EntityRecord<'plannedService'>[]): readonly CoherenceRemark[] {
  const placed = services
    .filter(({ fact }) => inTheWeek.has(fact.state))
    .flatMap((service) => {
      const slot = slotOf(service.fact.frequency);
      return slot ? [{ service, slot }] : [];
    });
  return placed.flatMap(({ service, slot }, index) =>
    placed.slice(index + 1).flatMap((other): readonly CoherenceRemark[] => {
      const shared = weekdays.filter((day) => slot.days.includes(day) && other.slot.days.includes(day));
      const [weekday] = shared;
      if (weekday === undefined || slot.start >= other.slot.end || other.slot.start >= slot.end) return [];
      const values = {
        service: service.fact.title,
        other: other.service.fact.title,
        otherId: other.service.id,
        weekday,
        days: shared.length,
        at: slot.at,
        otherAt: other.slot.at,
      };
      return [{ rule: 'overlap', entityId: service.id, severity: 'gap', values }];
    }),
  );
}

function slotOf({ unit, days, at, minutes }: Frequency): Slot | undefined {
  const known = days?.length ? days : unit === 'day' ? weekdays : undefined;
  if (unit === 'month' || known === undefined || at === undefined) return undefined;
  const [hours, minutesPast] = at.split(':').map(Number);
  const start = (hours ?? 0) * 60 + (minutesPast ?? 0);
  return { days: known, at, start, end: start + (minutes ?? 1) };
}
