import { isArray, isObject, textIn } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import { deepestDocument } from '../fhir-json.ts';

export type FhirVersion = 'DSTU2' | 'STU3' | 'R4' | 'R5';

const byNumber: readonly (readonly [RegExp, FhirVersion])[] = [
  [/^(?:1\.0|dstu2|r2)/i, 'DSTU2'],
  [/^(?:3\.|stu3|r3)/i, 'STU3'],
  [/^(?:4\.|r4)/i, 'R4'],
  [/^(?:5\.|r5)/i, 'R5'],
];

/**
 * Which version of FHIR a Questionnaire is written in: as told (`fhirVersion`: `5.0.0`, `R5`), else by the profile it
 * claims, else by elements that only one version has. A form without any such element reads the same in R4 and R5: R4.
 */
export function detectVersion(questionnaire: JsonObject, fhirVersion?: string): FhirVersion {
  const told =
    fhirVersion === undefined ? undefined : byNumber.find(([pattern]) => pattern.test(fhirVersion))?.[1];
  return told ?? versionOfProfile(questionnaire) ?? versionOfShape(questionnaire);
}

function versionOfProfile(questionnaire: JsonObject): FhirVersion | undefined {
  const meta = questionnaire['meta'];
  const profiles = isObject(meta) && isArray(meta['profile']) ? meta['profile'] : [];
  for (const profile of profiles) {
    const number = /^https?:\/\/hl7\.org\/fhir\/(\d\.\d)\//.exec(textIn(profile) ?? '')?.[1];
    const found = byNumber.find(([pattern]) => number !== undefined && pattern.test(number));
    if (found !== undefined) return found[1];
  }
  return undefined;
}

const onlyInR5 = [
  'answerConstraint',
  'disabledDisplay',
  'versionAlgorithmString',
  'versionAlgorithmCoding',
  'copyrightLabel',
];

function versionOfShape(questionnaire: JsonObject): FhirVersion {
  if (isObject(questionnaire['group'])) return 'DSTU2';
  if (onlyInR5.some((name) => name in questionnaire)) return 'R5';
  const stack: { element: unknown; depth: number }[] = [{ element: questionnaire['item'], depth: 0 }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { element, depth } = next;
    if (!isArray(element) || depth > deepestDocument) continue;
    for (const item of element) {
      if (!isObject(item)) continue;
      if (onlyInR5.some((name) => name in item) || item['type'] === 'coding') return 'R5';
      if (isStu3(item)) return 'STU3';
      stack.push({ element: item['item'], depth: depth + 1 });
    }
  }
  return 'R4';
}

/** Its own options and initial value, or a condition without an operator. */
function isStu3(item: JsonObject): boolean {
  if (isArray(item['option']) || isObject(item['options'])) return true;
  if (Object.keys(item).some((name) => /^initial[A-Z]/.test(name))) return true;
  const conditions = isArray(item['enableWhen']) ? item['enableWhen'].filter(isObject) : [];
  return conditions.some((condition) => 'hasAnswer' in condition);
}
