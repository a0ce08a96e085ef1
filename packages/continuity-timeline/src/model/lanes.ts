import { dayOf as localDay } from '@fil/rules';
import type { AttentionItem, EntityRecord, TimelineReadAnswer } from '@fil/vocabulary/types';
import { circleEvents } from './circle-events.ts';
import { dayNumber, type DayNumber } from './day-number.ts';
import type { EventKind, EventState, Lane, LaneId, TimelineEvent } from './event.ts';
import { withheldFrom } from './withheld.ts';

/**
 * The whole course of a person as lanes, in the order they are read: where the person is, what broke,
 * what was assessed and planned, what each service really gave, who was in touch, who is there.
 * A lane without an event is left out, except those the reader would look for: stays, breaks,
 * evaluations, plan, contacts.
 * @param timeZone of the territory, which says on what day a moment fell
 */
export function lanesOf(answer: TimelineReadAnswer, timeZone = 'UTC'): readonly Lane[] {
  const today = dayNumber(answer.today);
  const services = new Map(answer.services.map((service) => [service.id, service]));
  const waiting = attentionEvents(answer.attention, services, today);
  const expected = expectedEvents(answer, today);
  const onLane = (lane: LaneId) => [...waiting, ...expected].filter((event) => event.lane === lane);
  const deliveriesOf = deliveryEvents(answer, services);

  const serviceLanes = orderServices(answer.services).map((service): Lane => {
    const id: LaneId = `service:${service.id}`;
    return lane(id, 'delivery', [...(deliveriesOf.get(service.id) ?? []), ...onLane(id)], service);
  });
  const circle = circleEvents(answer.members, today);
  const lanes = [
    lane('stay', 'stay', [...stayEvents(answer, today), ...onLane('stay')]),
    lane('break', 'break', [...breakEvents(answer), ...onLane('break')]),
    lane('evaluation', 'evaluation', [...evaluationEvents(answer), ...onLane('evaluation')]),
    lane('plan', 'plan', [...planEvents(answer, timeZone), ...onLane('plan')]),
    ...serviceLanes,
    lane('contact', 'contact', [...contactEvents(answer), ...onLane('contact')]),
    ...(circle.length > 0 ? [lane('circle', 'circle', circle)] : []),
  ];
  return lanes.map((each) => {
    const withheld = withheldFrom(answer.grants, each.kind);
    return withheld === undefined ? each : { ...each, withheld };
  });
}

function lane(
  id: LaneId,
  kind: EventKind,
  events: readonly TimelineEvent[],
  service?: EntityRecord<'plannedService'>,
): Lane {
  const ordered = events.toSorted((a, b) => a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1));
  return service === undefined ? { id, kind, events: ordered } : { id, kind, events: ordered, service };
}

function stayEvents(answer: TimelineReadAnswer, today: DayNumber): TimelineEvent[] {
  return answer.stays.map((record) => {
    const from = dayNumber(record.fact.from);
    // A stay without an end goes on until today included, never into the future.
    const to = record.fact.to === undefined ? Math.max(today, from) + 1 : dayNumber(record.fact.to);
    return {
      id: `stay:${record.id}`,
      kind: 'stay',
      lane: 'stay',
      state: 'done',
      from,
      to: Math.max(to, from + 1),
      source: { type: 'stay', record },
    };
  });
}

function breakEvents(answer: TimelineReadAnswer): TimelineEvent[] {
  return answer.breaks.map((record) =>
    onDay(`break:${record.id}`, 'break', 'break', record.fact.day, 'done', { type: 'break', record }),
  );
}

function evaluationEvents(answer: TimelineReadAnswer): TimelineEvent[] {
  return answer.evaluations.map((record) =>
    onDay(
      `evaluation:${record.id}`,
      'evaluation',
      'evaluation',
      record.fact.startedOn,
      record.fact.status === 'draft' ? 'draft' : 'done',
      { type: 'evaluation', record },
    ),
  );
}

/** A version stands on the day it was accepted; a draft, on the day it was begun. */
function planEvents(answer: TimelineReadAnswer, timeZone: string): TimelineEvent[] {
  return answer.planVersions.map((record) =>
    onDay(
      `plan:${record.id}`,
      'plan',
      'plan',
      record.fact.acceptedOn ?? localDay(record.createdAt, timeZone),
      record.fact.status === 'draft' ? 'draft' : 'done',
      { type: 'plan', record },
    ),
  );
}

function contactEvents(answer: TimelineReadAnswer): TimelineEvent[] {
  return answer.contacts.map((record) =>
    onDay(`contact:${record.id}`, 'contact', 'contact', record.fact.day, 'done', { type: 'contact', record }),
  );
}

function deliveryEvents(
  answer: TimelineReadAnswer,
  services: ReadonlyMap<string, EntityRecord<'plannedService'>>,
): ReadonlyMap<string, readonly TimelineEvent[]> {
  return Map.groupBy(
    answer.deliveries.map((record) => {
      const state: EventState = record.fact.outcome === 'delivered' ? 'done' : record.fact.outcome;
      const service = services.get(record.fact.plannedServiceId);
      return onDay(
        `delivery:${record.id}`,
        'delivery',
        `service:${record.fact.plannedServiceId}`,
        record.fact.day,
        state,
        { type: 'delivery', record, service },
      );
    }),
    (event) => event.lane.slice('service:'.length),
  );
}

/** What waits is drawn on the day it is due, in the lane of what it is about. */
function attentionEvents(
  items: readonly AttentionItem[],
  services: ReadonlyMap<string, EntityRecord<'plannedService'>>,
  today: DayNumber,
): TimelineEvent[] {
  return items.flatMap((item) => {
    const service = item.sources.map((id) => services.get(id)).find((record) => record !== undefined);
    const place = attentionLane(item, service);
    if (place === undefined) return [];
    const state: EventState = dayNumber(item.due) < today ? 'late' : 'due';
    const source = { type: 'attention', item, service } as const;
    return [onDay(`attention:${item.id}`, place.kind, place.lane, item.due, state, source)];
  });
}

/** Where an item is drawn. What waits about agreements and rights is told by the circle of care, not here. */
function attentionLane(
  item: AttentionItem,
  service: EntityRecord<'plannedService'> | undefined,
): { lane: LaneId; kind: EventKind } | undefined {
  switch (item.kind) {
    case 'deliveryGap':
    case 'startGap':
      // Without the service (its domain is not granted) the item would not be here at all.
      return { lane: service === undefined ? 'plan' : `service:${service.id}`, kind: 'delivery' };
    case 'planReviewDue':
      return { lane: 'plan', kind: 'plan' };
    case 'noContact':
      return { lane: 'contact', kind: 'contact' };
    case 'reassessmentDue':
    case 'fullReassessmentDue':
      return { lane: 'evaluation', kind: 'evaluation' };
    case 'consentToReask':
    case 'restrictionToSign':
    case 'emergencyToReview':
    case 'referralUnanswered':
    case 'rightToRenew':
    case 'trustedPersonToConfirm':
      return undefined;
  }
}

/** Days to come that are written in facts and that no attention item says already. */
function expectedEvents(answer: TimelineReadAnswer, today: DayNumber): TimelineEvent[] {
  const events: TimelineEvent[] = [];
  const reviewIsRaised = answer.attention.some((item) => item.kind === 'planReviewDue');
  for (const record of answer.planVersions) {
    const { reviewDue, status } = record.fact;
    if (status !== 'current' || reviewDue === undefined || reviewIsRaised) continue;
    const state: EventState = dayNumber(reviewDue) < today ? 'late' : 'due';
    events.push(
      onDay(`review:${record.id}`, 'plan', 'plan', reviewDue, state, {
        type: 'expected',
        what: 'planReview',
        record,
      }),
    );
  }
  for (const record of answer.stays) {
    const { to, expectedTo } = record.fact;
    if (to !== undefined || expectedTo === undefined) continue;
    const state: EventState = dayNumber(expectedTo) < today ? 'late' : 'due';
    events.push(
      onDay(`discharge:${record.id}`, 'stay', 'stay', expectedTo, state, {
        type: 'expected',
        what: 'stayEnd',
        record,
      }),
    );
  }
  return events;
}

function onDay(
  id: string,
  kind: EventKind,
  laneId: LaneId,
  day: string,
  state: EventState,
  source: TimelineEvent['source'],
): TimelineEvent {
  const from = dayNumber(day);
  return { id, kind, lane: laneId, state, from, to: from, source };
}

/** Services that run come first, those that ended last, by title within. */
function orderServices(
  services: readonly EntityRecord<'plannedService'>[],
): EntityRecord<'plannedService'>[] {
  const rank = ({ fact }: EntityRecord<'plannedService'>) =>
    fact.state === 'ended'
      ? 3
      : fact.state === 'unmet'
        ? 2
        : fact.state === 'agreed' || fact.state === 'suspended'
          ? 0
          : 1;
  return services.toSorted(
    (a, b) => rank(a) - rank(b) || a.fact.title.localeCompare(b.fact.title, undefined, { numeric: true }),
  );
}
