import type { DeliveryOutcome, MissedCause, Weekday } from '@fil/vocabulary/codes';
import type { Day, TimeOfDay } from '@fil/vocabulary/types';
import { addDays, daysOn } from './calendar.ts';
import type { StoryWriter, Written } from './story.ts';

/** A day that did not go as the others. */
export interface Exception {
  readonly outcome: DeliveryOutcome;
  readonly cause?: MissedCause;
  readonly note?: string;
}

export interface Deliveries {
  readonly service: Written<'plannedService'>;
  /** Key of the professional who records them. */
  readonly by: string;
  readonly days: readonly Weekday[];
  readonly at: TimeOfDay;
  readonly recordedAt: TimeOfDay;
  /** Days between the service and its record; absent, the same day. */
  readonly recordedAfter?: number;
  /** Periods of delivery; between them the service was suspended. */
  readonly periods: readonly (readonly [first: Day, last: Day])[];
  readonly exceptions?: Readonly<Record<Day, Exception>>;
}

/** Records a service day by day: delivered, but for the exceptions. */
export function recordDeliveries(story: StoryWriter, deliveries: Deliveries): void {
  const { service, at, exceptions = {}, recordedAfter = 0 } = deliveries;
  for (const [first, last] of deliveries.periods) {
    for (const day of daysOn(deliveries.days, first, last)) {
      story.on(addDays(day, recordedAfter), deliveries.recordedAt, deliveries.by);
      const exception: Exception = exceptions[day] ?? { outcome: 'delivered' };
      story.create('deliveredService', `${service.id} ${day}`, {
        plannedServiceId: service.id,
        day,
        at,
        ...exception,
      });
    }
  }
}

/** Suspends services from a day, and takes them up again when `resumed` says so. */
export function suspendServices(
  story: StoryWriter,
  services: readonly Written<'plannedService'>[],
  suspended: { readonly day: Day; readonly recordedOn: Day; readonly time: TimeOfDay; readonly by: string },
  resumed?: { readonly day: Day; readonly time: TimeOfDay; readonly by: string },
): void {
  for (const service of services) {
    story.on(suspended.recordedOn, suspended.time, suspended.by);
    story.change(service, 'state', 'suspended');
    story.change(service, 'suspendedSince', suspended.day);
  }
  if (!resumed) return;
  for (const service of services) {
    story.on(resumed.day, resumed.time, resumed.by);
    story.change(service, 'state', 'agreed');
    story.change(service, 'suspendedSince', null);
  }
}
