/**
 * `npm test`: everything, in the order that fails fastest. `--long` runs the large random, kill and
 * fault campaigns instead. `--only=unit,elements` runs some stages; every stage is timed.
 */
import { installBrowsers } from './browsers.ts';
import { runCommand } from './command.ts';
import { counts, resetCounts } from './counts.ts';
import type { Counts } from './counts.ts';

interface Stage {
  readonly name: string;
  readonly says: string;
  readonly command: readonly string[];
  /** Whether the command writes its counts for the last line. */
  readonly counted?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

const reporter = ['--test-reporter=./tools/test/reporter.ts', '--test-reporter-destination=stdout'];
const nodeTests = (...patterns: string[]) => ['node', '--test', ...reporter, ...patterns];
const one = ['--test-concurrency=1'];

const shortStages: readonly Stage[] = [
  { name: 'lint', says: 'source rules', command: ['eslint', '.'] },
  { name: 'format', says: 'formatting', command: ['prettier', '--check', '--log-level=warn', '.'] },
  { name: 'types', says: 'strict types', command: ['tsc'] },
  {
    name: 'floors',
    says: 'who imports whom',
    command: ['depcruise', '--config', 'tools/floors.cjs', 'packages', 'services', 'shell', 'tools', 'test'],
  },
  {
    name: 'unit',
    says: 'rules, engine, service on a real PostgreSQL',
    command: nodeTests(
      ...one,
      'packages/*/src/**/!(*.browser).test.ts',
      'services/*/src/**/*.test.ts',
      'shell/src/**/*.test.ts',
      'tools/**/*.test.ts',
    ),
    counted: true,
  },
  {
    name: 'access',
    says: 'every procedure and table as everybody, searched for what is not theirs',
    command: nodeTests(...one, 'test/access/*.test.ts'),
    counted: true,
  },
  {
    name: 'conformance',
    says: 'every form feature, real forms of many publishers, hostile forms',
    command: nodeTests(...one, 'test/conformance/**/*.test.ts'),
    counted: true,
  },
  { name: 'build', says: 'bundles, sizes, import map', command: ['node', 'tools/build/main.ts'] },
  {
    name: 'elements',
    says: 'elements in every engine present',
    command: ['node', 'tools/browsers/run.ts'],
    counted: true,
  },
  {
    name: 'journeys',
    says: 'the job through the portals, by keyboard, by axe, at every width',
    // Each file has its own ports, and waits for browsers more than it works: two at a time.
    command: nodeTests('--test-concurrency=2', 'test/scenarios/*.test.ts', 'test/accessibility/*.test.ts'),
    counted: true,
  },
  {
    name: 'hosts',
    says: 'strict and hostile hosts in every engine, faults',
    command: nodeTests(...one, 'test/hosts/*.test.ts', 'test/faults/*.test.ts'),
    counted: true,
  },
];

const longStages: readonly Stage[] = [
  { name: 'build', says: 'bundles', command: ['node', 'tools/build/main.ts'] },
  {
    name: 'long',
    says: 'large random, kill and fault campaigns',
    command: nodeTests(
      ...one,
      'packages/*/src/**/!(*.browser).test.ts',
      'services/*/src/**/*.test.ts',
      'test/conformance/**/*.test.ts',
      'test/faults/*.test.ts',
    ),
    counted: true,
    environment: { FIL_LONG: '1' },
  },
];

const long = process.argv.includes('--long');
const only = process.argv
  .find((each) => each.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const stages = (long ? longStages : shortStages).filter((stage) => !only || only.includes(stage.name));

const began = performance.now();
const failedStages: string[] = [];
const timings: string[] = [];
resetCounts();
if (stages.some((stage) => ['elements', 'journeys', 'long'].includes(stage.name))) await installBrowsers();

for (const stage of stages) {
  console.log(`\n── ${stage.name}: ${stage.says}`);
  const stageBegan = performance.now();
  const code = await runCommand(stage.command, stage.environment);
  const seconds = (performance.now() - stageBegan) / 1000;
  timings.push(
    `${stage.name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s  ${code === 0 ? 'passed' : 'FAILED'}`,
  );
  if (code !== 0) failedStages.push(stage.name);
  // Without bundles nothing that follows can say anything true.
  if (code !== 0 && stage.name === 'build') break;
}

const total: Counts = counts();
console.log(`\n${timings.join('\n')}`);
console.log(`in all ${((performance.now() - began) / 1000).toFixed(0)} s`);
if (failedStages.length > 0) console.log(`Failed: ${failedStages.join(', ')}`);
console.log(
  `${total.passed} passed, ${Math.max(total.failed, failedStages.length > 0 ? 1 : 0)} failed, ${total.skipped} skipped`,
);
process.exit(failedStages.length === 0 ? 0 : 1);
