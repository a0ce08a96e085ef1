/**
 * `npm test`: everything, in the order that fails fastest. `--long` runs the large random, kill and
 * fault campaigns instead. `--only=unit,elements` runs some stages; every stage is timed.
 */
import { installBrowsers } from './browsers.ts';
import { runCommand, runQuietly } from './command.ts';
import { counts, resetCounts } from './counts.ts';
import type { Counts } from './counts.ts';

interface Stage {
  readonly name: string;
  readonly says: string;
  readonly command: readonly string[];
  /** Whether the command writes its counts for the last line. */
  readonly counted?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  /** Runs beside the others of its kind that follow or come before it: each of them works on one core. */
  readonly beside?: true;
}

const reporter = ['--test-reporter=./tools/test/reporter.ts', '--test-reporter-destination=stdout'];
const nodeTests = (...patterns: string[]) => ['node', '--test', ...reporter, ...patterns];
const one = ['--test-concurrency=1'];
/** Each file has folders, databases and ports of its own, and waits as much as it works. */
const two = ['--test-concurrency=2'];

const shortStages: readonly Stage[] = [
  { name: 'lint', says: 'source rules', command: ['eslint', '.'], beside: true },
  {
    name: 'format',
    says: 'formatting',
    command: ['prettier', '--check', '--log-level=warn', '.'],
    beside: true,
  },
  { name: 'types', says: 'strict types', command: ['tsc'], beside: true },
  {
    name: 'floors',
    says: 'who imports whom',
    command: ['depcruise', '--config', 'tools/floors.cjs', 'packages', 'services', 'shell', 'tools', 'test'],
    beside: true,
  },
  {
    name: 'unit',
    says: 'rules, engine, service on a real PostgreSQL',
    command: nodeTests(
      ...two,
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
    command: nodeTests(...two, 'test/access/*.test.ts'),
    counted: true,
  },
  {
    name: 'conformance',
    says: 'every form feature, real forms of many publishers, hostile forms',
    command: nodeTests(...two, 'test/conformance/**/*.test.ts'),
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
    command: nodeTests(...two, 'test/scenarios/*.test.ts', 'test/accessibility/*.test.ts'),
    counted: true,
  },
  {
    name: 'hosts',
    says: 'strict and hostile hosts in every engine, faults',
    command: nodeTests(...two, 'test/hosts/*.test.ts', 'test/faults/*.test.ts'),
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

for (const group of groupsOf(stages)) {
  const codes = await (group.length > 1 ? runBeside(group) : Promise.all(group.map(runAlone)));
  // Without bundles nothing that follows can say anything true.
  if (group.some(({ name }, at) => name === 'build' && codes[at] !== 0)) break;
}

const total: Counts = counts();
console.log(`\n${timings.join('\n')}`);
console.log(`in all ${((performance.now() - began) / 1000).toFixed(0)} s`);
if (failedStages.length > 0) console.log(`Failed: ${failedStages.join(', ')}`);
console.log(
  `${total.passed} passed, ${Math.max(total.failed, failedStages.length > 0 ? 1 : 0)} failed, ${total.skipped} skipped`,
);
process.exit(failedStages.length === 0 ? 0 : 1);

/** Stages that run beside each other, then each of the others alone, in their order. */
function groupsOf(all: readonly Stage[]): readonly (readonly Stage[])[] {
  const beside = all.filter((stage) => stage.beside);
  const others = all.filter((stage) => !stage.beside).map((stage) => [stage]);
  return beside.length === 0 ? others : [beside, ...others];
}

async function runAlone(stage: Stage): Promise<number> {
  console.log(`\n── ${stage.name}: ${stage.says}`);
  const stageBegan = performance.now();
  const code = await runCommand(stage.command, stage.environment);
  note(stage, code, performance.now() - stageBegan);
  return code;
}

/** Two at a time; what each says stands together, once it has said it. */
async function runBeside(group: readonly Stage[]): Promise<readonly number[]> {
  console.log(`\n── ${group.map(({ name, says }) => `${name}: ${says}`).join(' · ')}`);
  const codes: number[] = [];
  const waiting = [...group.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [at, stage] = next;
      const stageBegan = performance.now();
      const { code, said } = await runQuietly(stage.command, stage.environment);
      if (said.trim() !== '') console.log(`── ${stage.name}\n${said.trimEnd()}`);
      note(stage, code, performance.now() - stageBegan);
      codes[at] = code;
    }
  };
  await Promise.all([work(), work()]);
  return codes;
}

function note({ name }: Stage, code: number, milliseconds: number): void {
  const seconds = (milliseconds / 1000).toFixed(1).padStart(6);
  timings.push(`${name.padEnd(11)} ${seconds} s  ${code === 0 ? 'passed' : 'FAILED'}`);
  if (code !== 0) failedStages.push(name);
}
