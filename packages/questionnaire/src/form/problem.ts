import type { DocumentProblemCode } from '../documents/document-problem.ts';

/**
 * What is wrong with a form, told where it is wrong. Codes only: the sentence is made late, in the reader's
 * language, from the code and `detail`.
 *
 * `error`: this item cannot be answered, its neighbours can. `warning`: it works, but not quite as the form says.
 * `information`: the form asks for something this engine does not do; nothing of it is lost.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning' | 'information';
  /** Where in the JSON: `item[2].item[0].enableWhen[1]`; empty for the whole resource. */
  readonly path: string;
  /** The item to show it at: its linkId, or its path where it has no linkId of its own. Absent: the whole form. */
  readonly linkId?: string;
  /** The value that is wrong, as it stands in the form: a type, a linkId, the address of an extension. */
  readonly detail: string;
  /** Of an expression: a code of `ExpressionProblemCode`. */
  readonly reason?: string;
}

export const problemCodes = [
  // the whole
  'notAQuestionnaire',
  'malformedElement',
  'unsupportedElement',
  'unsupportedExtension',
  'malformedExtension',
  'unsupportedControl',
  'unsupportedModifier',
  // an item
  'itemNotAnObject',
  'missingLinkId',
  'duplicateLinkId',
  'missingType',
  'unknownType',
  'nestedTooDeep',
  'tooManyItems',
  'displayWithItems',
  'malformedInitial',
  // its options
  'missingOptions',
  'valueSetUnreachable',
  'malformedOption',
  'duplicateOption',
  // its conditions
  'malformedCondition',
  'conditionOnUnknownLinkId',
  'conditionOnNonQuestion',
  'conditionCycle',
  'missingEnableBehavior',
  // its expressions
  'expressionRefused',
  'expressionFailed',
  'expressionCycle',
  // its limits
  'patternRefused',
] as const;
export type ProblemCode = (typeof problemCodes)[number] | DocumentProblemCode;

/** Collects problems while a form is read. */
export class ProblemList {
  readonly all: Problem[] = [];

  add(code: ProblemCode, severity: Problem['severity'], place: Place, detail: string): void {
    // A hostile form may carry megabytes in one value; the message needs only its beginning.
    const short = detail.length > 200 ? `${detail.slice(0, 199)}…` : detail;
    const linkId = place.linkId === undefined ? {} : { linkId: place.linkId };
    this.all.push({ code, severity, path: place.path, ...linkId, detail: short });
  }
}

/** Where the reader is. */
export interface Place {
  readonly path: string;
  readonly linkId?: string;
}
