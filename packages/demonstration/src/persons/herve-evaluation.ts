import { uuidOf } from '../deterministic.ts';
import type { StoryWriter } from '../story/story.ts';

/** The plan's needs point at the answers of the multidimensional evaluation. */
export const herveSocleId = uuidOf('herve evaluation socle');

/** J+8: the multidimensional evaluation and the AGGIR grid, on the same visit. */
export function evaluateHerve(story: StoryWriter): void {
  story.on('2026-03-10', '14:10', 'bastien');
  const socle = story.create('evaluation', 'socle', {
    instrument: 'evaluation-socle',
    instrumentVersion: '1.0.0',
    status: 'draft',
    startedOn: '2026-03-10',
    place: 'home',
  });
  story.on('2026-03-10', '16:00', 'bastien');
  story.change(socle, 'status', 'signed');
  const aggir = story.create('evaluation', 'aggir', {
    instrument: 'aggir',
    instrumentVersion: '1.0.0',
    status: 'draft',
    startedOn: '2026-03-10',
    place: 'home',
  });
  story.on('2026-03-10', '16:40', 'bastien');
  story.change(aggir, 'status', 'signed');
}
