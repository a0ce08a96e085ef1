import { isArray, isObject } from '../json.ts';

/** Elements that a form of another version of FHIR has, and one of R4 has not. */
const foreign = [
  'answerConstraint',
  'disabledDisplay',
  'versionAlgorithmString',
  'versionAlgorithmCoding',
  'copyrightLabel',
  'group',
  'question',
  'option',
  'options',
];
const foreignTypes: ReadonlySet<unknown> = new Set(['question', 'coding']);
const enough = 5_000;

/** Whether a Questionnaire looks as if it were of another version than R4; in doubt, no. */
export function needsConversion(json: unknown): boolean {
  const waiting: unknown[] = [json];
  for (let seen = 0; seen < enough; seen++) {
    const element = waiting.pop();
    if (element === undefined) return false;
    if (!isObject(element)) continue;
    if (foreign.some((name) => element[name] !== undefined) || foreignTypes.has(element['type'])) return true;
    if (seen === 0 && claimsAnotherVersion(element['meta'])) return true;
    if (Object.keys(element).some((name) => /^initial[A-Z]/.test(name))) return true;
    if (isArray(element['item'])) for (const item of element['item'].slice(0, enough)) waiting.push(item);
  }
  return false;
}

const claimsAnotherVersion = (meta: unknown): boolean =>
  isObject(meta) &&
  isArray(meta['profile']) &&
  meta['profile'].some(
    (profile) => typeof profile === 'string' && /^https?:\/\/hl7\.org\/fhir\/[1235]\.0\//.test(profile),
  );
