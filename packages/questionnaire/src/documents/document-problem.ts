import { shown } from '../json.ts';

/**
 * What is wrong with a document, told where it is wrong: codes, never sentences. `error`: this part could not be done;
 * `warning`: done, but not quite as the document says; `information`: worth knowing.
 */
export interface DocumentProblem {
  readonly code: DocumentProblemCode;
  readonly severity: 'error' | 'warning' | 'information';
  /** Where in the document: `item[2].item[0].extension`; empty for the whole. */
  readonly path: string;
  /** The item to show it at. */
  readonly linkId?: string;
  /** The value that is wrong, or what the library said of it; at most 200 characters. */
  readonly detail: string;
}

export const documentProblemCodes = [
  'notAQuestionnaire',
  'notAQuestionnaireResponse',
  'nestedTooDeep',
  // versions
  'codingWithoutOptions',
  'answersBesideOptions',
  'lostInConversion',
  'unknownItemType',
  'absenceTypeGuessed',
  'answerWithoutValue',
  // assembly
  'missingSubQuestionnaire',
  'circularSubQuestionnaire',
  'subQuestionnaireNotOnDisplay',
  'notAChild',
  'adaptiveSubQuestionnaire',
  'missingAssembleContext',
  'disagreesWithParent',
  'forbiddenOnSubQuestionnaire',
  'modifierOnSubQuestionnaire',
  'duplicateVariable',
  'duplicateLinkId',
  'duplicateContained',
  'unsupportedPrefix',
  'tooManySubQuestionnaires',
  // population and extraction
  'missingLaunchContext',
  'wrongLaunchContextType',
  'malformedLaunchContext',
  'unsupportedLanguage',
  'expressionFailed',
  'queryFailed',
  'unsafeQuery',
  'incompletePage',
  'typeMismatch',
  'tooManyValues',
  'unitMismatch',
  'notAnOption',
  'structureMapNotSupported',
  'definitionNotUnderstood',
  'missingTemplate',
  'malformedExtension',
  'unreachableResource',
  'responseNotComplete',
] as const;
export type DocumentProblemCode = (typeof documentProblemCodes)[number];

export interface DocumentPlace {
  readonly path: string;
  readonly linkId?: string;
}

export class DocumentProblems {
  readonly all: DocumentProblem[] = [];

  error(code: DocumentProblemCode, place: DocumentPlace, detail: unknown): void {
    this.#add(code, 'error', place, detail);
  }
  warning(code: DocumentProblemCode, place: DocumentPlace, detail: unknown): void {
    this.#add(code, 'warning', place, detail);
  }
  information(code: DocumentProblemCode, place: DocumentPlace, detail: unknown): void {
    this.#add(code, 'information', place, detail);
  }

  #add(
    code: DocumentProblemCode,
    severity: DocumentProblem['severity'],
    place: DocumentPlace,
    detail: unknown,
  ): void {
    const text = detail instanceof Error ? detail.message : shown(detail);
    this.all.push({
      code,
      severity,
      path: place.path,
      ...(place.linkId === undefined ? {} : { linkId: place.linkId }),
      detail: text.length > 200 ? `${text.slice(0, 199)}…` : text,
    });
  }
}
