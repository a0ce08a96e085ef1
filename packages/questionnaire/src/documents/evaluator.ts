import type { DocumentPlace, DocumentProblems } from './document-problem.ts';
import { valueIn } from './fhir-json.ts';
import type { FhirExpression } from './fhir-json.ts';
import { isArray, isObject } from '../json.ts';

/** Variables of an expression, by name without `%`. */
export type Environment = Readonly<Record<string, unknown>>;

export type FocusType = 'QuestionnaireResponse.item' | 'QuestionnaireResponse.item.answer';

/**
 * Evaluates FHIRPath: `focus` is what the expression starts from, `environment` its variables. Throws or rejects where
 * the expression is wrong. Values are JSON; days and moments are texts.
 * @param focusType What `focus` is, where it is no resource: a library needs it to find the value of `answer.value`.
 */
export type EvaluateFhirPath = (
  expression: string,
  focus: unknown,
  environment: Environment,
  focusType?: FocusType,
) => readonly unknown[] | Promise<readonly unknown[]>;

const fhirPath = 'text/fhirpath';
export const fhirQuery = 'application/x-fhir-query';

/** Results of an expression, none when it fails; why is told at `place`. */
export async function evaluateAt(
  evaluate: EvaluateFhirPath,
  expression: FhirExpression,
  focus: unknown,
  environment: Environment,
  place: DocumentPlace,
  problems: DocumentProblems,
): Promise<readonly unknown[]> {
  if (expression.language !== fhirPath) {
    problems.warning('unsupportedLanguage', place, expression.language);
    return [];
  }
  try {
    const result: unknown = await evaluate(expression.expression, focus, environment, focusTypeOf(focus));
    return (isArray(result) ? result : [result])
      .map(asJson)
      .filter((each) => each !== undefined && each !== null);
  } catch (error) {
    problems.warning('expressionFailed', place, error instanceof Error ? error : expression.expression);
    return [];
  }
}

/** An answer may have questions under it and no value; an item always has its linkId. */
function focusTypeOf(focus: unknown): FocusType | undefined {
  if (!isObject(focus) || 'resourceType' in focus) return undefined;
  if (typeof focus['linkId'] === 'string') return 'QuestionnaireResponse.item';
  return valueIn(focus) === undefined ? undefined : 'QuestionnaireResponse.item.answer';
}

/** Libraries have types of their own for days and quantities, which say themselves what they are in JSON. */
function asJson(value: unknown): unknown {
  if (isObject(value) && typeof value['toJSON'] === 'function') {
    const json: unknown = (value as { toJSON: () => unknown }).toJSON();
    return json;
  }
  return value;
}
