/** What is wrong with a mapping, and where. Codes only: the sentence is made late, in the reader's language. */
export interface MappingProblem {
  readonly code: MappingProblemCode;
  /** `error`: the mapping cannot be used. `warning`: it can, and somebody should know. */
  readonly severity: 'error' | 'warning';
  /** Where in the document: `score.inputs.adl.1.values.LA1`. */
  readonly field: string;
  /** The value that is wrong, shortened. */
  readonly detail: string;
}

export const mappingProblemCodes = [
  // the document
  'notAMapping',
  'unknownFormat',
  'malformedField',
  // what it names of the form
  'unknownLinkId',
  'unknownCode',
  'ambiguousCode',
  'notAQuestion',
  'severalAnswers',
  'notANumberOrChoice',
  'usedTwice',
  'sourceWithoutQuestion',
  // how answers become numbers
  'valuesMissing',
  'unknownOption',
  'optionWithoutValue',
  'optionWithoutWeight',
  'valueNotTaken',
  'nothingToCount',
  'limitsMissing',
  'limitsReversed',
  // the score
  'unknownFunction',
  'unknownInput',
  'inputMissing',
  'bandsOutOfOrder',
  'bandWithoutMeaning',
  'belowFirstBand',
  // the domains
  'questionWithoutDomain',
] as const;
export type MappingProblemCode = (typeof mappingProblemCodes)[number];

export type Tell = (
  code: MappingProblemCode,
  field: string,
  detail: unknown,
  severity?: MappingProblem['severity'],
) => void;

/** Collects problems; a hostile document may carry megabytes in one value, of which the beginning is enough. */
export function problemList(): { readonly problems: readonly MappingProblem[]; readonly tell: Tell } {
  const problems: MappingProblem[] = [];
  return {
    problems,
    tell: (code, field, detail, severity = 'error') => {
      const text = typeof detail === 'string' ? detail : (JSON.stringify(detail) ?? '');
      problems.push({ code, severity, field, detail: text.length > 120 ? `${text.slice(0, 119)}…` : text });
    },
  };
}
