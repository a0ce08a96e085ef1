/** `npm start`: the whole demonstration, one address, and Ctrl-C. */
import { resolve } from 'node:path';
import { defaultBasePort, portCount } from './addresses.ts';
import { startDemonstration } from './demonstration.ts';
import type { RunningDemonstration } from './demonstration.ts';
import { say } from './messages.ts';
import type { MessageKey, MessageValues } from './messages.ts';
import { StartFailure } from './start-failure.ts';

export { startDemonstration } from './demonstration.ts';
export type { DemonstrationOptions, RunningDemonstration } from './demonstration.ts';

/** @throws StartFailure when FIL_PORT is no usable port. */
function readBasePort(text = process.env['FIL_PORT']): number {
  if (text === undefined || text === '') return defaultBasePort;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1024 || port > 65_535 - portCount + 1)
    throw new StartFailure('badPort', { value: text });
  return port;
}

/** One line per language would double every step: progress is told in both on one line. */
function report(key: MessageKey, values?: MessageValues): void {
  console.log(`  ${say(key, values).join(' · ')}`);
  if (key !== 'gaveUp') return;
  process.exitCode = 1;
  process.emit('SIGTERM');
}

async function run(): Promise<void> {
  let leaving = false;
  let running: RunningDemonstration | undefined;
  const givingUp = new AbortController();
  let starting: Promise<RunningDemonstration> | undefined;
  const leave = async () => {
    if (leaving) return;
    leaving = true;
    console.log(`\n${say('stopping').join(' · ')}`);
    givingUp.abort();
    running ??= await starting?.catch(() => undefined);
    await running?.stop();
    console.log(say('stopped').join(' · '));
    process.exit(process.exitCode ?? 0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave());

  try {
    console.log(say('starting').join(' · '));
    starting = startDemonstration({
      basePort: readBasePort(),
      varFolder: resolve(process.env['FIL_VAR'] ?? 'var'),
      report,
      signal: givingUp.signal,
    });
    running = await starting;
    if (leaving) return;
    const [french, english] = say('ready');
    console.log(`\n${french}\n${english}\n\n  ${running.addresses.index}\n\n${say('howToStop').join(' · ')}`);
  } catch (error) {
    if (leaving) return;
    console.error(
      error instanceof StartFailure
        ? `\n${error.message}`
        : `\n${say('unexpected', { detail: String(error) }).join('\n')}`,
    );
    process.exit(1);
  }
}

if (import.meta.main) await run();
