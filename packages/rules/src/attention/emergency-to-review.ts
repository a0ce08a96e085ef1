import type { AttentionItem, Day, TerritoryParameters } from '@fil/vocabulary/types';
import type { CircleFacts } from '../circle/circle-facts.ts';
import { addDays, dayOf } from '../days/index.ts';
import { withDefaults } from '../parameters/index.ts';
import { attentionItem } from './attention-item.ts';
import { nameOf } from './name-of.ts';

/** Each breaking of the glass is looked at by the accountable one (F52), `emergencyReviewDays` after it at the latest. */
export function emergencyToReviewItems(
  { emergencies }: Pick<CircleFacts, 'emergencies'>,
  parameters: TerritoryParameters,
  today: Day,
  timeZone: string,
): readonly AttentionItem[] {
  const { emergencyReviewDays } = withDefaults(parameters);
  return emergencies
    .filter(({ fact }) => fact.review === undefined)
    .map((emergency) => {
      const { by, openedAt, dangerToLife } = emergency.fact;
      const since = dayOf(openedAt, timeZone);
      return attentionItem({
        kind: 'emergencyToReview',
        rule: 'F52',
        about: emergency.id,
        since,
        due: addDays(since, emergencyReviewDays),
        sources: [emergency],
        values: { ...nameOf(by), openedAt, dangerToLife: dangerToLife ? 1 : 0 },
      });
    })
    .filter(({ since }) => since <= today);
}
