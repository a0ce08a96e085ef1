/**
 * Runs `*.browser.test.ts` in every engine of this machine, one after another, and says which it skipped and why.
 *
 *     node tools/browsers/run.ts [--engine=chromium,webkit] [glob…]
 */
import { join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { startTestRunner } from '@web/test-runner';
import type { TestRunnerConfig } from '@web/test-runner';
import { addCounts } from '../test/counts.ts';
import { countTests } from './count-tests.ts';
import type { TestCounts } from './count-tests.ts';
import { findEngines } from './engines.ts';
import type { Engine } from './engines.ts';
import { failureReporter } from './failure-reporter.ts';
import { launch } from './launchers.ts';
import type { Launched } from './launchers.ts';

const root = join(import.meta.dirname, '..', '..');
const defaultFiles = ['packages/*/src/**/*.browser.test.ts'];
const testMilliseconds = 10_000;

function configuration(launched: Launched, files: readonly string[]): TestRunnerConfig {
  return {
    rootDir: root,
    files: [...files, '!**/node_modules/**'],
    browsers: [launched.launcher],
    concurrentBrowsers: 1,
    concurrency: launched.concurrency,
    // Ours, not the development builds that packages keep for their own warnings.
    nodeResolve: { exportConditions: ['browser', 'production'] },
    plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(root, 'tsconfig.json') })],
    testFramework: { config: { ui: 'bdd', timeout: String(testMilliseconds) } },
    testsStartTimeout: 60_000,
    testsFinishTimeout: 180_000,
    browserStartTimeout: 60_000,
    reporters: [failureReporter()],
  };
}

async function runIn(
  engine: Exclude<Engine, { readonly missing: string }>,
  files: readonly string[],
): Promise<TestCounts> {
  const launched = await launch(engine);
  try {
    const runner = await startTestRunner({
      config: configuration(launched, files),
      readCliArgs: false,
      readFileConfig: false,
      autoExitProcess: false,
    });
    if (!runner) throw new Error('the test runner did not start');
    const finished = Promise.withResolvers<boolean>();
    runner.on('finished', (passed) => finished.resolve(passed));
    runner.on('stopped', (passed) => finished.resolve(passed));
    await finished.promise;
    const counts = countTests(runner.sessions.all());
    await runner.stop();
    return counts;
  } finally {
    await launched.stop();
  }
}

// Drivers lead process groups of their own, which a Ctrl-C does not reach: leaving in order ends them.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

const flags = process.argv.slice(2);
const wanted = flags.flatMap((flag) => (flag.startsWith('--engine=') ? flag.slice(9).split(',') : []));
const asked = flags.filter((flag) => !flag.startsWith('--'));
const files = asked.length > 0 ? asked : defaultFiles;

let total: TestCounts = { passed: 0, failed: 0, skipped: 0 };
const ran: string[] = [];

async function runEngine(engine: Engine): Promise<void> {
  if ('missing' in engine) {
    console.log(`${engine.name}: skipped, ${engine.missing}`);
    return;
  }
  const began = performance.now();
  const counts = await runIn(engine, files).catch((thrown: unknown): TestCounts => {
    console.error(
      `${engine.name}: did not start: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
    );
    return { passed: 0, failed: 1, skipped: 0 };
  });
  ran.push(engine.name);
  total = {
    passed: total.passed + counts.passed,
    failed: total.failed + counts.failed,
    skipped: total.skipped + counts.skipped,
  };
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `${engine.name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped in ${seconds} s`,
  );
}

// One after another: each keeps two cores busy, and side by side they only wait for each other.
for (const engine of findEngines(wanted)) await runEngine(engine);
if (ran.length === 0) {
  console.log(
    'No browser found. Install Chrome, Chromium or Firefox, or run: npx playwright install chromium',
  );
}
addCounts(total);
console.log(`elements: ${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
