import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { parseConfiguration } from './configuration.ts';
import { machineClock } from './machine-clock.ts';
import { startSampleInstitutions } from './start.ts';

// FIL_CONFIG names a JSON file.
const log = pino({ name: 'sample-institution', base: null });
try {
  const path = process.env['FIL_CONFIG'];
  if (path === undefined) throw new Error('FIL_CONFIG must name the configuration file');
  const stop = await startSampleInstitutions(
    parseConfiguration(JSON.parse(readFileSync(path, 'utf8'))),
    machineClock,
    log,
  );
  let stopping = false;
  const leave = async () => {
    if (stopping) return;
    stopping = true;
    await stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void leave());
  log.info('ready');
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  log.fatal({ error: message }, 'cannot start');
  process.stderr.write(`${message}\n`, () => process.exit(1));
}
