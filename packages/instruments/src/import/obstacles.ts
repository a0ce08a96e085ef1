import type { Form, Problem } from '@fil/questionnaire';
import type { MappingProblem } from '../mapping/problem.ts';

/** Why a form cannot be kept. What is wrong with one item alone is no obstacle: the others work. */
export interface ImportObstacle {
  readonly code: ImportObstacleCode;
  /** The value or item that is in the way. */
  readonly detail: string;
}

export const importObstacleCodes = [
  'notAQuestionnaire',
  'noQuestion',
  'noTitle',
  'titleTooLong',
  'versionTooLong',
  'linkIdNotStorable',
  'nestedTooDeep',
  'badMapping',
] as const;
export type ImportObstacleCode = (typeof importObstacleCodes)[number];

/** An answer is named by its question, in an id that travels and is stored: what such an id may hold. */
const storableLinkId = /^[0-9a-zA-Z._/:[\]-]{1,150}$/;
/** As long as an evaluation keeps of the version it was begun with. */
const longestVersion = 40;
const longestTitle = 200;

export function obstaclesOf(
  form: Form | undefined,
  problems: readonly Problem[],
  mappingProblems: readonly MappingProblem[] = [],
): readonly ImportObstacle[] {
  if (form === undefined) return [{ code: 'notAQuestionnaire', detail: problems[0]?.detail ?? '' }];
  const obstacles: ImportObstacle[] = [];
  const questions = form.items.filter((item) => item.role === 'question');
  if (questions.length === 0) obstacles.push({ code: 'noQuestion', detail: '' });
  const title = form.title.value.trim();
  if (title === '') obstacles.push({ code: 'noTitle', detail: '' });
  if (title.length > longestTitle)
    obstacles.push({ code: 'titleTooLong', detail: title.slice(0, longestTitle) });
  if ((form.version ?? '').length > longestVersion)
    obstacles.push({ code: 'versionTooLong', detail: (form.version ?? '').slice(0, longestVersion) });
  for (const { linkId } of questions.filter((item) => !storableLinkId.test(item.linkId)).slice(0, 20))
    obstacles.push({ code: 'linkIdNotStorable', detail: linkId.slice(0, 150) });
  for (const { field, code } of mappingProblems.filter(({ severity }) => severity === 'error').slice(0, 1))
    obstacles.push({ code: 'badMapping', detail: `${code} ${field}` });
  return obstacles;
}
