import type { AttentionItem, Day, EntityRecord, TerritoryParameters } from '@fil/vocabulary/types';
import type { CircleFacts } from '../circle/circle-facts.ts';
import { everHeld } from '../circle/standing.ts';
import { addDays } from '../days/index.ts';
import { withDefaults } from '../parameters/index.ts';
import { attentionItem } from './attention-item.ts';

/**
 * Rights that end (P-11, S106, L16): a task `rightRenewalDays` before, which waits until the renewal has a later day.
 * A protection measure that ends is one of them: its task waits until another measure was pronounced after it, or
 * somebody follows its renewal as a right. What was refused is not renewed.
 */
export function rightToRenewItems(
  { rights, legalStatuses }: Pick<CircleFacts, 'rights' | 'legalStatuses'>,
  parameters: TerritoryParameters,
  today: Day,
): readonly AttentionItem[] {
  const { rightRenewalDays } = withDefaults(parameters);
  const renewal = (
    source: EntityRecord<'right'> | EntityRecord<'legalStatus'>,
    due: Day,
    values: AttentionItem['values'],
  ): AttentionItem =>
    attentionItem({
      kind: 'rightToRenew',
      rule: 'P-11',
      about: `${source.id}:${due}`,
      since: addDays(due, -rightRenewalDays),
      due,
      sources: [source],
      values: { ...values, renewalDue: due },
    });

  const ofRights = rights.flatMap((right) => {
    const { kind, label, decision, renewalDue } = right.fact;
    if (renewalDue === undefined || decision === 'refused') return [];
    return [renewal(right, renewalDue, { right: kind, ...(label !== undefined && { label }) })];
  });
  const measures = legalStatuses.filter(everHeld);
  const ofMeasures = measures.flatMap((status) => {
    const { measure, pronouncedOn, until } = status.fact;
    if (until === undefined || measures.some(({ fact }) => fact.pronouncedOn > pronouncedOn)) return [];
    const item = renewal(status, until, { right: 'protectionMeasure', measure });
    return rights.some((right) => followsRenewal(right, item.since)) ? [] : [item];
  });
  return [...ofRights, ...ofMeasures].filter(({ since }) => since <= today);
}

function followsRenewal({ fact }: EntityRecord<'right'>, since: Day): boolean {
  const begun = fact.requestedOn ?? fact.decidedOn;
  return fact.kind === 'protectionMeasure' && begun !== undefined && begun >= since;
}
