import type { CircleRole } from '@fil/vocabulary/codes';
import type { CircleMember } from '@fil/vocabulary/types';
import { dayNumber, type DayNumber } from './day-number.ts';
import type { TimelineEvent } from './event.ts';

/** Whose coming and going the reader follows: the ties of relational continuity. */
const keyRoles: readonly CircleRole[] = ['caseManager', 'keyWorker', 'primaryPhysician', 'caregiver'];

/**
 * One interval for each set of key persons that stood together; it ends when one of them comes or
 * goes, so that a cut in the lane is a change of tie.
 */
export function circleEvents(members: readonly CircleMember[], today: DayNumber): readonly TimelineEvent[] {
  const ties = members
    .filter((member) => keyRoles.includes(member.role))
    .map((member) => ({
      member,
      from: dayNumber(member.from),
      to: member.to === undefined ? today + 1 : Math.min(dayNumber(member.to) + 1, today + 1),
    }))
    .filter(({ from, to }) => from < to);
  const changes = [...new Set(ties.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const events: TimelineEvent[] = [];
  for (const [index, from] of changes.entries()) {
    const to = changes[index + 1];
    if (to === undefined) break;
    const present = ties
      .filter((tie) => tie.from <= from && tie.to >= to)
      .map(({ member }) => member)
      .sort((a, b) => keyRoles.indexOf(a.role) - keyRoles.indexOf(b.role) || a.name.localeCompare(b.name));
    if (present.length === 0) continue;
    events.push({
      id: `circle:${from}`,
      kind: 'circle',
      lane: 'circle',
      state: 'done',
      from,
      to,
      source: { type: 'circle', members: present },
    });
  }
  return events;
}
