import { changeField } from '@fil/connection';
import type { OperationDraft } from '@fil/connection';
import { membershipEndReasons } from '@fil/vocabulary/codes';
import type { CircleMember, CircleReadAnswer } from '@fil/vocabulary/types';

/**
 * What ends a membership today, through the fact that made it; undefined when no fact in sight did. The reason is
 * written first: whoever leaves by themselves may write nothing more after the end.
 */
export function endOf(
  { source, from }: CircleMember,
  answer: CircleReadAnswer,
  reason: string,
): readonly OperationDraft[] | undefined {
  if (source?.kind === 'membership') {
    const record = answer.memberships.find(({ id }) => id === source.id);
    if (!record) return undefined;
    const endReason = membershipEndReasons.find((code) => code === reason) ?? 'other';
    // One that has not begun ends on its first day, which is to say that it never is.
    const to = from > answer.today ? from : answer.today;
    return [
      changeField('membership', record, 'endReason', endReason),
      changeField('membership', record, 'to', to),
    ];
  }
  const record = answer.referrals.find(({ id }) => id === source?.id);
  if (!record) return undefined;
  return [
    changeField('referral', record, 'endedOn', answer.today),
    changeField('referral', record, 'state', 'ended'),
  ];
}
