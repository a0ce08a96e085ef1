import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestResult, TestSession } from '@web/test-runner';
import { countTests } from './count-tests.ts';

const result = (name: string, passed: boolean, skipped = false): TestResult => ({ name, passed, skipped });

function session(passed: boolean, tests: readonly TestResult[], errors: readonly Error[] = []): TestSession {
  const inner = { name: 'inner', tests: tests.slice(1), suites: [] };
  const testResults = { name: '', tests: tests.slice(0, 1), suites: [inner] };
  return { passed, testResults, errors } as unknown as TestSession;
}

describe('counting the tests of an engine', () => {
  it('goes into suites', () => {
    const one = session(false, [result('a', true), result('b', false), result('c', false, true)]);
    assert.deepEqual(countTests([one]), { passed: 1, failed: 1, skipped: 1 });
  });

  it('counts a file that did not load, or broke outside its tests, as a failure', () => {
    assert.deepEqual(countTests([session(false, [])]), { passed: 0, failed: 1, skipped: 0 });
    const broken = session(true, [result('a', true)], [new Error('after the tests')]);
    assert.deepEqual(countTests([broken]), { passed: 1, failed: 1, skipped: 0 });
  });
});
