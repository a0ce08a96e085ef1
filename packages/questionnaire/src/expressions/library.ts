import type fhirpath from 'fhirpath';
import type r4 from 'fhirpath/fhir-context/r4';
import type {
  AskedAnswer,
  AskedItem,
  CompiledExpression,
  EvaluationScope,
  ExpressionLibrary,
  ExpressionProblem,
  LibraryExpression,
  PathValue,
} from './contract.ts';
import { problemOf as faultOf } from './compile-usual.ts';
import { refuseCostly } from './cost.ts';
import { parse } from './parse.ts';
import { none, typed } from './values.ts';
import type { Values } from './values.ts';

type Library = typeof fhirpath;
type Model = typeof r4;

const itemPath = 'QuestionnaireResponse.item';

/**
 * Loads the reference implementation (`fhirpath`, 224 kB gzip), for what is not compiled here.
 * @throws where it cannot be fetched
 */
export async function loadLibrary(): Promise<ExpressionLibrary> {
  const [{ default: library }, { default: model }] = await Promise.all([
    import('fhirpath'),
    import('fhirpath/fhir-context/r4'),
  ]);
  return { compile: (expression) => compileWith(library, model, expression) };
}

function compileWith(
  library: Library,
  model: Model,
  expression: LibraryExpression,
): CompiledExpression | ({ kind: 'refused' } & ExpressionProblem) {
  const { text, reads, presence, variables, readsClock } = expression;
  // Its results keep their types; what it would print of `trace` is nobody's business.
  const options = { resolveInternalTypes: false, traceFn: () => undefined };
  try {
    refuseCostly(parse(text));
  } catch (error) {
    return { kind: 'refused', ...faultOf(error) };
  }
  try {
    const onResponse = library.compile(text, model, options);
    const onItem = library.compile({ base: itemPath, expression: text }, model, options);
    const toLibrary = converter(library, model);
    const evaluate = (scope: EvaluationScope): Values => {
      const { resource, context } = scope.json();
      const environment: Record<string, unknown> = {
        resource,
        rootResource: resource,
        sct: constants.sct,
        loinc: constants.loinc,
      };
      for (const name of variables) {
        const values = scope.variable(name);
        if (values !== undefined) environment[name] = values.map((value) => toLibrary(value, resource));
      }
      const found: unknown =
        scope.context === undefined ? onResponse(resource, environment) : onItem(context, environment);
      return Array.isArray(found) ? fromLibrary(library, found) : none;
    };
    return {
      kind: 'compiled',
      reads,
      presence,
      variables,
      readsClock,
      evaluate(scope) {
        try {
          return { values: evaluate(scope) };
        } catch (error) {
          return { values: none, problem: problemOf(error, expression.because) };
        }
      },
    };
  } catch {
    return { kind: 'refused', code: 'failed', detail: expression.because };
  }
}

const constants = { sct: 'http://snomed.info/sct', loinc: 'http://loinc.org' };

function problemOf(error: unknown, detail: string): ExpressionProblem {
  const message = error instanceof Error ? error.message : String(error);
  if (message.includes('undefined environment variable'))
    return { code: 'unknownVariable', detail: message.split(': ')[1] ?? '' };
  if (/singleton|single|only one|Unexpected collection/i.test(message))
    return { code: 'severalValues', detail };
  return { code: 'failed', detail };
}

/** The value of a variable as the library wants it: with its FHIR type. */
function converter(library: Library, model: Model): (value: PathValue, resource: object) => unknown {
  const literal = (text: string): unknown =>
    (library.evaluate({}, text, {}, model, { resolveInternalTypes: false }) as unknown[])[0];
  const placedAt = (json: object, base: string): unknown =>
    (
      library.evaluate(json, { base, expression: '$this' }, {}, model, {
        resolveInternalTypes: false,
      }) as unknown[]
    )[0];
  return (value, resource) => {
    if (typeof value !== 'object') return value;
    switch (value.is) {
      case 'date':
      case 'dateTime':
        return literal(`@${value.text}${value.is === 'dateTime' && !value.text.includes('T') ? 'T' : ''}`);
      case 'time':
        return literal(`@T${value.text}`);
      case 'quantity':
        return literal(`${value.value} ${value.calendar === true ? value.unit : `'${value.unit ?? '1'}'`}`);
      case 'element':
        return value.type === undefined || 'resourceType' in value.json
          ? value.json
          : placedAt(value.json, value.type);
      case 'item':
        return placedAt(itemJson(value), itemPath);
      case 'answer':
        return placedAt(answerJson(value), `${itemPath}.answer`);
      case 'response':
        return resource;
    }
  };
}

function itemJson({ linkId, items, answers }: AskedItem): object {
  return {
    linkId,
    ...(answers.length === 0 ? {} : { answer: answers.map(answerJson) }),
    ...(items.length === 0 ? {} : { item: items.map(itemJson) }),
  };
}

const answerJson = ({ value, items }: AskedAnswer): object => ({
  ...value,
  ...(items.length === 0 ? {} : { item: items.map(itemJson) }),
});

function fromLibrary(library: Library, found: readonly unknown[]): Values {
  const types = library.types(found);
  return found.map((value, at): PathValue => {
    const type = (types[at] ?? '').split('.')[1] ?? '';
    const plain: unknown = (library.resolveInternalTypes([value]) as unknown[])[0];
    if (typeof plain === 'string') return typed(type.charAt(0).toUpperCase() + type.slice(1), plain);
    if (typeof plain !== 'object' || plain === null) return plain as boolean | number;
    return {
      is: 'element',
      json: plain as Record<string, unknown>,
      ...(/^[A-Z]/.test(type) ? { type } : {}),
    };
  });
}
