import type { AttentionItem, Day, TerritoryParameters } from '@fil/vocabulary/types';
import { absences } from '../continuity/absences.ts';
import { deliveryGap, serviceRun, startGap } from '../delivery/index.ts';
import type { CalendarOptions } from '../delivery/index.ts';
import type { FileFacts } from '../facts/index.ts';
import { attentionItem } from './attention-item.ts';

/** What was planned and does not happen (P-7, P-8, S76, L1), service by service. */
export function gapItems(
  facts: Pick<FileFacts, 'services' | 'deliveries' | 'stays' | 'breaks'>,
  parameters: TerritoryParameters,
  today: Day,
  options?: CalendarOptions,
): readonly AttentionItem[] {
  const absence = absences(facts);
  return facts.services.flatMap((service) => {
    const run = serviceRun(service, facts.deliveries, absence, today);
    const items: AttentionItem[] = [];
    const gap = deliveryGap(run, parameters, today, options);
    if (gap) {
      const { since, due, missed, expected, countedFrom, cancelled, unrecorded, withoutCause, notDelivered } =
        gap;
      items.push(
        attentionItem({
          kind: 'deliveryGap',
          rule: 'P-7',
          about: `${service.id}:${since}`,
          since,
          due,
          sources: [service, ...notDelivered],
          values: {
            service: service.fact.title,
            missed,
            expected,
            countedFrom,
            cancelled,
            unrecorded,
            withoutCause,
          },
        }),
      );
    }
    const start = startGap(run, parameters, today);
    if (start) {
      const { since, due, startDue } = start;
      items.push(
        attentionItem({
          kind: 'startGap',
          rule: 'P-8',
          about: `${service.id}:${startDue}`,
          since,
          due,
          sources: [service],
          values: { service: service.fact.title, startDue },
        }),
      );
    }
    return items;
  });
}
