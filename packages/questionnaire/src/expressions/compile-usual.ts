import type {
  EvaluationScope,
  Evaluation,
  Expression,
  ExpressionProblem,
  ExpressionSite,
  ExpressionSource,
} from './contract.ts';
import { compileSyntax } from './compile-syntax.ts';
import { Fault } from './fault.ts';
import { parse } from './parse.ts';
import { Reading } from './reading.ts';
import { Run } from './run.ts';
import type { Runner } from './run.ts';
import { Unusual } from './unusual.ts';
import type { UnusualShapes } from './unusual.ts';
import { none } from './values.ts';

/**
 * Compiles one expression of a form, once; any number of sessions may evaluate it. Never throws.
 * @param shapes What few expressions have.
 * @returns `'unusual'` where those are needed and not given.
 */
export function compileUsual(
  source: ExpressionSource,
  site: ExpressionSite,
  shapes?: UnusualShapes,
): Expression | 'unusual' {
  const { expression: text, language } = source;
  if (language !== 'text/fhirpath') return { kind: 'refused', code: 'unsupportedLanguage', detail: language };
  try {
    const reading = new Reading(site);
    const run = compileSyntax(parse(text), reading, shapes);
    const { variables, readsClock, because } = reading;
    const presence = new Set([...reading.presence].filter((linkId) => !reading.reads.has(linkId)));
    const reads = new Set([...reading.reads, ...presence]);
    const known = {
      reads: reading.everything ? ('everything' as const) : reads,
      presence,
      variables,
      readsClock,
    };
    return because === undefined
      ? { kind: 'compiled', ...known, evaluate: (scope) => evaluate(run, scope) }
      : { kind: 'needsLibrary', ...known, text, because };
  } catch (error) {
    if (error instanceof Unusual) return 'unusual';
    return { kind: 'refused', ...problemOf(error) };
  }
}

function evaluate(run: Runner, scope: EvaluationScope): Evaluation {
  try {
    return { values: run(new Run(scope, [scope.context ?? scope.response])) };
  } catch (error) {
    return { values: none, problem: problemOf(error) };
  }
}

export function problemOf(error: unknown): ExpressionProblem {
  if (!(error instanceof Fault)) return { code: 'failed', detail: '' };
  const { code, detail, position } = error;
  return { code, detail, ...(position === undefined ? {} : { position }) };
}
