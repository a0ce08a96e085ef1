import { readConfiguration } from './configuration.ts';
import { describeError } from './http/describe-error.ts';
import { startupSentence } from './messages/startup.ts';
import { createService } from './service.ts';
import { StartupFailure } from './startup/startup-failure.ts';

/** What an operator can put right is told in one sentence; anything else as it is: nobody's request was in hand yet. */
function tell(failure: unknown): void {
  const language = process.env['LC_ALL'] ?? process.env['LANG'];
  const text =
    failure instanceof StartupFailure
      ? startupSentence(failure, language)
      : `${String(failure)}\n${JSON.stringify(describeError(failure))}`;
  process.stderr.write(`${text}\n`);
}

async function run(): Promise<void> {
  let leaving = false;
  let stop: (() => Promise<void>) | undefined;
  const leave = (): void => {
    if (leaving) return;
    leaving = true;
    // A signal during the start is answered as soon as there is something to stop.
    void stop?.().then(() => process.exit(0));
  };
  process.on('SIGTERM', leave);
  process.on('SIGINT', leave);

  const configuration = await readConfiguration(process.env['FIL_CONFIG']);
  const service = await createService({
    configuration,
    databaseUrl: process.env['DATABASE_URL'],
    applicationUrl: process.env['FIL_APP_DATABASE_URL'],
  });
  stop = service.stop;
  if (leaving) await stop().then(() => process.exit(0));
}

run().catch((failure: unknown) => {
  tell(failure);
  process.exit(1);
});
