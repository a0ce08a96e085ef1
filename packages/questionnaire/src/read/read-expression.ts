import type { ExpressionText } from '../form/compiled-item.ts';
import { isObject, textIn } from '../json.ts';

/** A FHIR Expression with words of its own; one that only points elsewhere is none here. */
export function readExpression(raw: unknown): ExpressionText | undefined {
  if (!isObject(raw)) return undefined;
  const expression = textIn(raw['expression']);
  if (expression === undefined) return undefined;
  const name = textIn(raw['name']);
  return {
    language: textIn(raw['language']) ?? 'text/fhirpath',
    expression,
    ...(name === undefined ? {} : { name }),
  };
}
