import { readConfiguration } from './configuration.ts';
import { describeError } from './http/describe-error.ts';
import { startupSentence } from './messages/startup.ts';
import { createService } from './service.ts';
import type { RunningService } from './service.ts';
import { readEnvironment } from './startup/environment.ts';
import { StartupFailure } from './startup/startup-failure.ts';

const environment = readEnvironment(process.env);

/** What an operator can put right is told in one sentence; anything else as it is: nobody's request was in hand yet. */
function tell(failure: unknown): void {
  const text =
    failure instanceof StartupFailure
      ? startupSentence(failure, environment.language)
      : `${String(failure)}\n${JSON.stringify(describeError(failure))}`;
  process.stderr.write(`${text}\n`);
}

async function run(): Promise<void> {
  let leaving = false;
  const started = Promise.withResolvers<RunningService>();
  const leave = async (code: number): Promise<void> => {
    if (leaving) return;
    leaving = true;
    // A signal during the start is answered as soon as there is something to stop.
    const { stop } = await started.promise;
    await stop();
    process.exit(code);
  };
  process.on('SIGTERM', () => void leave(0));
  process.on('SIGINT', () => void leave(0));

  const { configurationPath, databaseUrl, applicationUrl } = environment;
  const configuration = await readConfiguration(configurationPath);
  const service = await createService({ configuration, databaseUrl, applicationUrl });
  started.resolve(service);

  const failure = await service.failed;
  if (!leaving) tell(failure);
  await leave(1);
}

run().catch((failure: unknown) => {
  tell(failure);
  process.exit(1);
});
