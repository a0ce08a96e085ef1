// The one entry of every npm script. Plain JavaScript, no dependency: it runs on a machine that has only
// Node >= 20 and npm, brings the workspace's own pnpm, packages and Node, then hands over to them.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const pnpm = 'pnpm@12.21.0';
const windows = process.platform === 'win32';
const bin = join(root, 'node_modules', '.bin');
const workspaceNode = join(bin, windows ? 'node.cmd' : 'node');
const environment = {
  ...process.env,
  PATH: `${bin}${windows ? ';' : ':'}${process.env.PATH ?? ''}`,
  // A container's inspector or loader options are not for our children.
  NODE_OPTIONS: '',
};

/** Runs a command in the workspace; resolves to its exit code. */
function run(command, parameters, { quiet = false, env = environment } = {}) {
  return new Promise((settle) => {
    const child = spawn(command, parameters, {
      cwd: root,
      env,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: windows,
    });
    let output = '';
    child.stdout?.on('data', (data) => (output += data));
    child.stderr?.on('data', (data) => (output += data));
    // Ctrl-C reaches the whole foreground group; this process waits for its child to end cleanly.
    const forward = (signal) => () => child.kill(signal);
    const onInterrupt = () => {};
    const onTerminate = forward('SIGTERM');
    process.on('SIGINT', onInterrupt);
    process.on('SIGTERM', onTerminate);
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      settle(127);
    });
    child.on('close', (code, signal) => {
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onTerminate);
      if (quiet && code !== 0) process.stderr.write(output);
      settle(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}

/** What an installation depends on: the lockfile and every manifest of the workspace. */
function installationKey() {
  const hash = createHash('sha256');
  const manifests = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'shell/package.json', 'test/package.json'];
  for (const folder of ['packages', 'services']) {
    for (const name of readdirSync(join(root, folder)).sort()) manifests.push(`${folder}/${name}/package.json`);
  }
  for (const path of manifests) if (existsSync(join(root, path))) hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

async function install() {
  const marker = join(root, 'node_modules', '.fil-installed');
  const key = installationKey();
  if (existsSync(marker) && readFileSync(marker, 'utf8') === key && existsSync(workspaceNode)) return;
  console.log('Installing the packages of the workspace (about a minute the first time)…');
  const code = await run('npx', ['--yes', pnpm, 'install', '--frozen-lockfile', '--reporter=append-only']);
  if (code !== 0) {
    console.error('The installation stopped. Check that the npm registry can be reached, then run the same command again.');
    process.exit(code);
  }
  mkdirSync(dirname(marker), { recursive: true });
  writeFileSync(marker, key);
}

const tasks = {
  start: [['tools/build/main.ts'], ['tools/start/start.ts']],
  test: [['tools/test/main.ts']],
  'test-long': [['tools/test/main.ts', '--long']],
  build: [['tools/build/main.ts']],
  bench: [['tools/build/main.ts'], ['test/bench/main.ts']],
  fil: [['services/api/src/cli/fil.ts']],
};

const [task = '', ...parameters] = process.argv.slice(2);
const steps = tasks[task];
if (!steps) {
  console.error(`Usage: node tools/run.mjs ${Object.keys(tasks).join(' | ')}`);
  process.exit(2);
}
const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error(`Node 20 or newer is needed; this is ${process.version}.`);
  process.exit(2);
}
// `npm run fil` works on the demonstration that `npm start` wrote, unless told of another service.
const ownConfiguration = join(resolve(root, process.env.FIL_VAR ?? 'var'), 'demonstration', 'api.json');
if (task === 'fil' && !environment.FIL_CONFIG && existsSync(ownConfiguration)) environment.FIL_CONFIG = ownConfiguration;
await install();
for (const [index, step] of steps.entries()) {
  const code = await run(workspaceNode, [...step, ...(index === steps.length - 1 ? parameters : [])]);
  if (code !== 0) process.exit(code);
}
