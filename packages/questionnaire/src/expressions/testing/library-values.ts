import fhirpath from 'fhirpath';
import model from 'fhirpath/fhir-context/r4';
import type { AskedAnswer, AskedItem, Evaluation } from '../contract.ts';

/** What the reference library gives, as JSON; `throws` where it does. */
export function libraryValues(
  resource: object,
  expression: string,
  environment: Readonly<Record<string, unknown>> = {},
  base?: string,
  data: object = resource,
): string {
  try {
    const path = base === undefined ? expression : { base, expression };
    return JSON.stringify(
      fhirpath.evaluate(data, path, { resource, ...environment }, model, { traceFn: () => undefined }),
    );
  } catch {
    return 'throws';
  }
}

/** What we give, in the same words. */
export function ourValues({ values, problem }: Evaluation): string {
  if (problem !== undefined) return problem.code === 'tooMuchWork' ? 'tooMuchWork' : 'throws';
  return JSON.stringify(
    values.map((value) => {
      if (typeof value !== 'object') return value;
      switch (value.is) {
        case 'item':
          return itemJson(value);
        case 'answer':
          return answerJson(value);
        case 'element':
          return value.json;
        case 'response':
          return 'response';
        case 'quantity':
          return `${value.value} ${value.unit ?? ''}`;
        default:
          return value.text;
      }
    }),
  );
}

const itemJson = ({ linkId, items, answers }: AskedItem): object => ({
  linkId,
  ...(items.length === 0 ? {} : { item: items.map(itemJson) }),
  ...(answers.length === 0 ? {} : { answer: answers.map(answerJson) }),
});

const answerJson = ({ value, absence, items }: AskedAnswer): object => ({
  ...value,
  ...(absence === undefined ? {} : { extension: [{ url: 'urn:example:absent', valueCode: absence }] }),
  ...(items.length === 0 ? {} : { item: items.map(itemJson) }),
});
