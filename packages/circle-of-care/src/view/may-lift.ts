import { categoryOfRole, restrictionStanding } from '@fil/rules';
import type { CircleReadAnswer, EntityRecord } from '@fil/vocabulary/types';
import { isSame, memberRows } from './member-rows.ts';

/**
 * Whether the reader may record that the person takes a refusal back: only where she has no door of her own at which
 * to do it, and never a refusal of the reader. The service decides; this only keeps from offering what it refuses.
 */
export function mayRecordLift(answer: CircleReadAnswer, record: EntityRecord<'restriction'>): boolean {
  if (!answer.actions.includes('recordConsent') || !answer.actions.includes('restrict')) return false;
  if (['lifted', 'toCome'].includes(restrictionStanding(record, answer.today))) return false;
  const { present } = memberRows(answer);
  if (present.some(({ member, isToCome }) => member.role === 'person' && !isToCome)) return false;
  const { target } = record.fact;
  const own = present.find(({ isMe }) => isMe)?.member;
  if (target.kind === 'category') return !own || categoryOfRole(own.role) !== target.category;
  return !own?.member || !isSame(target, own.member);
}
