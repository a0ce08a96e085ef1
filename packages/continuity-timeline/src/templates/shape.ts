import type { TimelineEvent } from '../model/event.ts';
import type { Mark } from '../model/marks.ts';

/**
 * The class that draws an event: its kind, then how it stands. Each has a shape of its own, so that
 * neither colour nor a printer's ink is needed to tell them apart.
 */
export function shapeOf(event: TimelineEvent): string {
  if (event.state === 'done') return `shape ${event.kind}`;
  return `shape ${event.kind} ${event.state}`;
}

/** The state that a merged mark must not hide. */
const weightiest = ['late', 'missed', 'due', 'draft', 'cancelled', 'done'] as const;

export function markShape(mark: Mark): string {
  const [first] = mark.events;
  if (first === undefined) return '';
  if (mark.events.length === 1) return shapeOf(first);
  const state =
    weightiest.find((candidate) => mark.events.some((event) => event.state === candidate)) ?? 'done';
  return `merged ${first.kind} ${state}`;
}
