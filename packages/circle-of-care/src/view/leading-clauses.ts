import { consentStanding, daysBetween } from '@fil/rules';
import type { AttentionKind } from '@fil/vocabulary/codes';
import type { CircleReadAnswer, Day } from '@fil/vocabulary/types';
import { memberRows } from './member-rows.ts';
import { recipientName } from './recipient-name.ts';

/** One thing that the leading sentence says; days are counted from today. */
export type Clause =
  | { readonly kind: 'members'; readonly count: number }
  | { readonly kind: 'closed'; readonly day: Day }
  | { readonly kind: 'emergency' | 'provisional' | 'unanswered'; readonly count: number }
  | { readonly kind: 'reask' | 'right'; readonly count: number; readonly days: number }
  | { readonly kind: 'consentEnds' | 'memberEnds'; readonly name: string; readonly days: number }
  | { readonly kind: 'noAccountable' | 'settled' | 'withheld' };

/** An end is told this many days before. */
const soonDays = 30;
/** One sentence for who is there, and what presses most. */
const mostClauses = 3;

/** Who is in the file, then whether it is agreed: what presses most first. */
export function leadingClauses(answer: CircleReadAnswer): readonly Clause[] {
  const { present } = memberRows(answer);
  const count: Clause = { kind: 'members', count: present.filter(({ isToCome }) => !isToCome).length };
  const closure = answer.closures.findLast(({ fact }) => fact.reopenedOn === undefined);
  if (closure && closure.fact.endedOn <= answer.today)
    return [count, { kind: 'closed', day: closure.fact.endedOn }];
  const pressing = [
    ...waiting(answer, 'emergencyToReview').map(({ count: many }): Clause => ({
      kind: 'emergency',
      count: many,
    })),
    ...(present.some(({ member }) => member.accountable) ? [] : [{ kind: 'noAccountable' } as const]),
    ...waiting(answer, 'consentToReask').map((found): Clause => ({ kind: 'reask', ...found })),
    ...endingConsents(answer),
    ...waiting(answer, 'restrictionToSign').map(({ count: many }): Clause => ({
      kind: 'provisional',
      count: many,
    })),
    ...waiting(answer, 'referralUnanswered').map(({ count: many }): Clause => ({
      kind: 'unanswered',
      count: many,
    })),
    ...endingMembers(answer),
    ...waiting(answer, 'rightToRenew').map((found): Clause => ({ kind: 'right', ...found })),
  ];
  if (pressing.length > 0) return [count, ...pressing].slice(0, mostClauses);
  const sees = answer.grants.some(({ domain }) => domain === 'legalProtection');
  return [count, { kind: sees ? 'settled' : 'withheld' }];
}

function waiting(
  { attention, today }: CircleReadAnswer,
  kind: AttentionKind,
): readonly { readonly count: number; readonly days: number }[] {
  const items = attention.filter((item) => item.kind === kind);
  if (items.length === 0) return [];
  return [{ count: items.length, days: Math.min(...items.map(({ due }) => daysBetween(today, due))) }];
}

/** The consent in force that ends first, when that is soon. */
function endingConsents(answer: CircleReadAnswer): readonly Clause[] {
  const ending = answer.consents.flatMap((consent) => {
    const { until, recipient } = consent.fact;
    if (until === undefined || consentStanding(consent, answer.legalStatuses, answer.today) !== 'given')
      return [];
    const days = daysBetween(answer.today, until);
    return days <= soonDays ? [{ kind: 'consentEnds' as const, name: recipientName(recipient), days }] : [];
  });
  return ending.toSorted((one, other) => one.days - other.days).slice(0, 1);
}

function endingMembers(answer: CircleReadAnswer): readonly Clause[] {
  const ending = memberRows(answer).present.flatMap(({ member }) => {
    if (member.to === undefined) return [];
    const days = daysBetween(answer.today, member.to);
    return days <= soonDays ? [{ kind: 'memberEnds' as const, name: member.name, days }] : [];
  });
  return ending.toSorted((one, other) => one.days - other.days).slice(0, 1);
}
