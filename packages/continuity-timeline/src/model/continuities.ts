import type { TimelineReadAnswer } from '@fil/vocabulary/types';
import { circleEvents } from './circle-events.ts';
import { dayNumber } from './day-number.ts';

/** Facts behind the three continuities, as this reader may see them. */
export interface Continuities {
  /** Key persons there today, and for how long it has been the same ones; absent when there is none. */
  readonly relational: { readonly ties: number; readonly days: number } | undefined;
  /** Services that their provider accepted, among those of the plan that have not ended. */
  readonly approach: { readonly agreed: number; readonly count: number };
  readonly informational: { readonly members: number };
}

export function continuities({ members, services, today }: TimelineReadAnswer): Continuities {
  const now = dayNumber(today);
  const present = circleEvents(members, now).find(({ from, to }) => from <= now && now < to);
  const planned = services.filter(({ fact }) => fact.state !== 'ended' && fact.state !== 'unmet');
  return {
    relational:
      present?.source.type === 'circle' ? { ties: present.source.members.length, days: now - present.from } : undefined,
    approach: {
      agreed: planned.filter(({ fact }) => fact.state === 'agreed' || fact.state === 'suspended').length,
      count: planned.length,
    },
    informational: {
      members: members.filter(({ from, to }) => from <= today && (to === undefined || to >= today)).length,
    },
  };
}
