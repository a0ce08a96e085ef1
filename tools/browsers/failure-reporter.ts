import { relative } from 'node:path';
import type { Reporter, TestSession } from '@web/test-runner';
import { testsOf } from './count-tests.ts';

function indented(text: string): string {
  return text.replace(/^/gm, '      ');
}

function report(session: TestSession): readonly string[] {
  const lines: string[] = [];
  const file = relative(process.cwd(), session.testFile);
  for (const { name, test } of session.testResults ? testsOf(session.testResults) : []) {
    if (test.skipped) lines.push(`  – skipped: ${name}`);
    if (test.skipped || test.passed) continue;
    lines.push(`  ✗ ${file}: ${name}`);
    if (test.error) {
      const { message, stack, expected, actual } = test.error;
      lines.push(indented(stack?.includes(message) ? stack : `${message}\n${stack ?? ''}`));
      if (expected !== undefined) lines.push(indented(`expected ${expected}\n     got ${actual}`));
    }
  }
  for (const error of session.errors) {
    lines.push(`  ✗ ${file}`, indented(error.stack ?? error.message));
  }
  for (const address of session.request404s) lines.push(`  ✗ ${file}: not found: ${String(address)}`);
  if (!session.passed || process.env['FIL_TEST_OUTPUT'] === '1') {
    for (const log of session.logs) lines.push(indented(`console: ${log.map(String).join(' ')}`));
  }
  return lines;
}

/** Says only what failed or was skipped; the counts come after, engine by engine. */
export function failureReporter(): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      for (const session of sessions) {
        const lines = report(session);
        if (lines.length > 0) console.log(lines.join('\n'));
      }
    },
  };
}
