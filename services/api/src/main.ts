import { readConfiguration } from './configuration.ts';
import { describeError } from './http/describe-error.ts';
import { startupSentence } from './messages/startup.ts';
import { createService } from './service.ts';
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
  let stop: (() => Promise<void>) | undefined;
  const leave = (): void => {
    if (leaving) return;
    leaving = true;
    // A signal during the start is answered as soon as there is something to stop.
    void stop?.().then(() => process.exit(0));
  };
  process.on('SIGTERM', leave);
  process.on('SIGINT', leave);

  const { configurationPath, databaseUrl, applicationUrl } = environment;
  const configuration = await readConfiguration(configurationPath);
  const service = await createService({ configuration, databaseUrl, applicationUrl });
  stop = service.stop;
  void service.failed.then(async (failure) => {
    // Asked to leave already, it ends as it was asked to.
    if (leaving) return;
    leaving = true;
    tell(failure);
    await service.stop();
    process.exit(1);
  });
  if (leaving) await stop().then(() => process.exit(0));
}

run().catch((failure: unknown) => {
  tell(failure);
  process.exit(1);
});
