import type { AttentionItem, Day, TerritoryParameters } from '@fil/vocabulary/types';
import type { CircleFacts } from '../circle/circle-facts.ts';
import { addDays } from '../days/index.ts';
import { withDefaults } from '../parameters/index.ts';
import { attentionItem } from './attention-item.ts';
import { nameOf } from './name-of.ts';

/** A referral without answer (P-9, S62): told of after `referralReminderDays`, escalated after `referralEscalationDays`. */
export function referralUnansweredItems(
  { referrals }: Pick<CircleFacts, 'referrals'>,
  parameters: TerritoryParameters,
  today: Day,
): readonly AttentionItem[] {
  const { referralReminderDays, referralEscalationDays } = withDefaults(parameters);
  return referrals.flatMap((referral) => {
    const { state, sentOn, title, nature, to } = referral.fact;
    if (state !== 'sent' || sentOn === undefined) return [];
    const since = addDays(sentOn, referralReminderDays);
    if (since > today) return [];
    return [
      attentionItem({
        kind: 'referralUnanswered',
        rule: 'P-9',
        about: referral.id,
        since,
        due: addDays(sentOn, Math.max(referralReminderDays, referralEscalationDays)),
        sources: [referral],
        values: { ...nameOf(to), title, nature, sentOn },
      }),
    ];
  });
}
