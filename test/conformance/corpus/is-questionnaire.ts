import type { Json } from '../script.ts';

export const isQuestionnaire = (json: unknown): json is Json =>
  typeof json === 'object' &&
  json !== null &&
  'resourceType' in json &&
  json.resourceType === 'Questionnaire';
