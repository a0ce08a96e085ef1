import { uuidOf } from '../deterministic.ts';
import type { StoryWriter } from '../story/story.ts';

/** The plan's needs point at the answers of this evaluation. */
export const auroreEvaluationId = uuidOf('aurore evaluation initial');

/** J+6: at home, by the case manager; the nurse adds the medication the next day, and she signs. */
export function evaluateAurore(story: StoryWriter): void {
  story.on('2026-02-08', '10:05', 'mireille');
  const evaluation = story.create('evaluation', 'initial', {
    instrument: 'evaluation-socle',
    instrumentVersion: '1.0.0',
    status: 'draft',
    startedOn: '2026-02-08',
    place: 'home',
  });
  story.on('2026-02-09', '15:00', 'mireille');
  story.change(evaluation, 'status', 'signed');
}
