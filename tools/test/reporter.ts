/** Reporter of node's test runner: a dot a test, failures in full, skips with their reason, one count. */
import type { TestEvent } from 'node:test/reporters';
import { addCounts } from './counts.ts';

export default async function* report(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  const failures: string[] = [];
  const skips: string[] = [];
  let dots = 0;
  for await (const event of source) {
    if (event.type === 'test:pass' || event.type === 'test:fail') {
      const { name, file } = event.data;
      // A suite or a file is not a test.
      if (event.data.details.type === 'suite') continue;
      if (event.type === 'test:fail') {
        failed += 1;
        const { error } = event.data.details;
        const reason =
          error.cause instanceof Error
            ? (error.cause.stack ?? error.cause.message)
            : String(error.cause ?? error.message);
        failures.push(
          `✗ ${name}${file === undefined ? '' : `  (${file})`}\n${reason.replace(/^/gm, '    ')}`,
        );
        yield '✗';
      } else if (event.data.skip !== undefined && event.data.skip !== false) {
        skipped += 1;
        skips.push(`– skipped: ${name}${typeof event.data.skip === 'string' ? ` (${event.data.skip})` : ''}`);
        yield '–';
      } else {
        passed += 1;
        yield '.';
      }
      dots += 1;
      if (dots % 100 === 0) yield '\n';
    } else if (event.type === 'test:stderr' || event.type === 'test:stdout') {
      if (process.env['FIL_TEST_OUTPUT'] === '1') yield event.data.message;
    }
  }
  addCounts({ passed, failed, skipped });
  yield `\n${[...skips, ...failures].join('\n')}\n${passed} passed, ${failed} failed, ${skipped} skipped\n`;
}
