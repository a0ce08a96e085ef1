import type { AttentionItem, Day, Territory, TerritoryParameters } from '@fil/vocabulary/types';
import type { CircleFacts } from '../circle/circle-facts.ts';
import { restrictionStanding } from '../circle/standing.ts';
import { addDays } from '../days/index.ts';
import { withDefaults } from '../parameters/index.ts';
import { attentionItem } from './attention-item.ts';
import { nameOf } from './name-of.ts';

/**
 * A spoken restriction protects at once. In Québec it is also to be written, signed and given to the body that holds
 * the file (LRSSS, c. ): a task, never a condition. France asks for no signature.
 */
export function restrictionToSignItems(
  { restrictions }: Pick<CircleFacts, 'restrictions'>,
  parameters: TerritoryParameters,
  today: Day,
  country: Territory['country'],
): readonly AttentionItem[] {
  if (country !== 'CA') return [];
  const { restrictionSignatureDays } = withDefaults(parameters);
  return restrictions
    .filter((restriction) => restrictionStanding(restriction, today) === 'provisional')
    .map((restriction) => {
      const { from, target } = restriction.fact;
      return attentionItem({
        kind: 'restrictionToSign',
        rule: 'LRSSS',
        about: restriction.id,
        since: from,
        due: addDays(from, restrictionSignatureDays),
        sources: [restriction],
        values: { ...nameOf(target), saidOn: from },
      });
    });
}
