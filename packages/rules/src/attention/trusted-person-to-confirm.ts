import type { AttentionItem, Day, TerritoryParameters } from '@fil/vocabulary/types';
import type { CircleFacts } from '../circle/circle-facts.ts';
import { everHeld } from '../circle/standing.ts';
import { addDays, compareDays } from '../days/index.ts';
import { withDefaults } from '../parameters/index.ts';
import { attentionItem } from './attention-item.ts';

/**
 * A trusted person designated before a protection measure is to be confirmed by the judge (CSP L1111-6, FR-14). It is
 * asked within the time that consents are asked again.
 */
export function trustedPersonToConfirmItems(
  { representatives, legalStatuses }: Pick<CircleFacts, 'representatives' | 'legalStatuses'>,
  parameters: TerritoryParameters,
  today: Day,
): readonly AttentionItem[] {
  const { reaskConsentDays } = withDefaults(parameters);
  return representatives.flatMap((trusted) => {
    const { kind, name, from, to, confirmedOn } = trusted.fact;
    if (kind !== 'trustedPerson' || (to !== undefined && to <= today)) return [];
    const status = legalStatuses
      .filter(everHeld)
      .filter(({ fact: { pronouncedOn } }) => from <= pronouncedOn && pronouncedOn <= today)
      .filter(({ fact: { pronouncedOn } }) => confirmedOn === undefined || confirmedOn < pronouncedOn)
      .toSorted(
        (left, right) =>
          compareDays(left.fact.pronouncedOn, right.fact.pronouncedOn) || compareDays(left.id, right.id),
      )[0];
    if (!status) return [];
    const { measure, pronouncedOn } = status.fact;
    return [
      attentionItem({
        kind: 'trustedPersonToConfirm',
        rule: 'CSP L1111-6',
        about: `${trusted.id}:${status.id}`,
        since: pronouncedOn,
        due: addDays(pronouncedOn, reaskConsentDays),
        sources: [trusted, status],
        values: { name, measure, pronouncedOn },
      }),
    ];
  });
}
