import { isObject, shown } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import { DocumentProblems } from '../document-problem.ts';
import type { DocumentProblem } from '../document-problem.ts';
import { detectVersion } from './detect-version.ts';
import type { FhirVersion } from './detect-version.ts';
import { questionnaireFromDstu2 } from './from-dstu2.ts';
import { questionnaireFromR5 } from './from-r5.ts';
import { questionnaireFromStu3 } from './from-stu3.ts';

export interface ToR4Result {
  /** Absent only when what was given is no Questionnaire at all. The very object given, when it is R4 already. */
  readonly questionnaire?: JsonObject;
  readonly version?: FhirVersion;
  readonly problems: readonly DocumentProblem[];
}

export interface ToR4Options {
  /** Where the caller knows it, as from the server's statement or the file's package: `5.0.0`, `R5`, `4.0.1` … */
  readonly fhirVersion?: string;
}

/** A Questionnaire of any version of FHIR, in R4. Never throws. */
export function toR4(json: unknown, options: ToR4Options = {}): ToR4Result {
  const problems = new DocumentProblems();
  if (!isObject(json) || json['resourceType'] !== 'Questionnaire') {
    problems.error(
      'notAQuestionnaire',
      { path: '' },
      isObject(json) ? shown(json['resourceType']) : shown(json),
    );
    return { problems: problems.all };
  }
  const version = detectVersion(json, options.fhirVersion);
  return { questionnaire: converters[version](json, problems), version, problems: problems.all };
}

/** As `toR4`, for a form known to be R5. */
export const fromR5 = (json: unknown): ToR4Result => toR4(json, { fhirVersion: 'R5' });

const converters: Readonly<
  Record<FhirVersion, (source: JsonObject, problems: DocumentProblems) => JsonObject>
> = {
  DSTU2: questionnaireFromDstu2,
  STU3: questionnaireFromStu3,
  R4: (source) => source,
  R5: questionnaireFromR5,
};
