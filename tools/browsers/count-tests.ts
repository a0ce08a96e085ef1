import type { TestResult, TestSession, TestSuiteResult } from '@web/test-runner';

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Every test of a suite and of the suites inside it, with the names that lead to it. */
export function* testsOf(
  suite: TestSuiteResult,
  path: readonly string[] = [],
): Generator<{ readonly name: string; readonly test: TestResult }> {
  for (const test of suite.tests) yield { name: [...path, test.name].join(' › '), test };
  for (const inner of suite.suites) yield* testsOf(inner, [...path, inner.name]);
}

/** Counts tests; a file that failed as a whole (it did not load, or timed out) counts as one failure. */
export function countTests(sessions: Iterable<TestSession>): TestCounts {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for (const session of sessions) {
    let failedHere = 0;
    for (const { test } of session.testResults ? testsOf(session.testResults) : []) {
      if (test.skipped) skipped += 1;
      else if (test.passed) passed += 1;
      else failedHere += 1;
    }
    if (failedHere === 0 && (!session.passed || session.errors.length > 0)) failedHere = 1;
    failed += failedHere;
  }
  return { passed, failed, skipped };
}
