import type { AttentionItem, Day, EntityRecord, TerritoryParameters } from '@fil/vocabulary/types';
import { isSameParty, partyOf } from '../access/index.ts';
import type { CircleFacts } from '../circle/circle-facts.ts';
import { consentStanding, statusAfter } from '../circle/standing.ts';
import { addDays, latest } from '../days/index.ts';
import { withDefaults } from '../parameters/index.ts';
import { attentionItem } from './attention-item.ts';
import { nameOf } from './name-of.ts';

/**
 * Consents given before a protection measure (F56, FR-14): each is asked again within `reaskConsentDays` of it, and
 * waits until it ends, is withdrawn, or another one was collected since from the person for the same recipient and one
 * of the same purposes. None is carried over by silence.
 */
export function consentToReaskItems(
  { consents, legalStatuses }: Pick<CircleFacts, 'consents' | 'legalStatuses'>,
  parameters: TerritoryParameters,
  today: Day,
): readonly AttentionItem[] {
  const { reaskConsentDays } = withDefaults(parameters);
  return consents.flatMap((consent) => {
    const status = statusAfter(consent, legalStatuses);
    if (!status || consentStanding(consent, legalStatuses, today) !== 'toReask') return [];
    if (consents.some((other) => isAskedAgain(consent, other, status))) return [];
    const { measure, pronouncedOn } = status.fact;
    const since = latest(pronouncedOn, consent.fact.from);
    return [
      attentionItem({
        kind: 'consentToReask',
        rule: 'F56',
        about: `${consent.id}:${status.id}`,
        since,
        due: latest(since, addDays(pronouncedOn, reaskConsentDays)),
        sources: [consent, status],
        values: { ...nameOf(consent.fact.recipient), measure, pronouncedOn },
      }),
    ];
  });
}

function isAskedAgain(
  asked: EntityRecord<'consent'>,
  other: EntityRecord<'consent'>,
  status: EntityRecord<'legalStatus'>,
): boolean {
  return (
    other.fact.givenBy !== 'caregiver' &&
    statusAfter(other, [status]) === undefined &&
    isSameParty(partyOf(other.fact.recipient), partyOf(asked.fact.recipient)) &&
    other.fact.purposes.some((purpose) => asked.fact.purposes.includes(purpose))
  );
}
