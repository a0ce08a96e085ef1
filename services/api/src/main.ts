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
  // A signal during the start is answered as soon as there is something to stop.
  const asked = new Promise<void>((resolve) => {
    process.on('SIGTERM', () => resolve());
    process.on('SIGINT', () => resolve());
  });
  const { configurationPath, databaseUrl, applicationUrl } = environment;
  const configuration = await readConfiguration(configurationPath);
  const service = await createService({ configuration, databaseUrl, applicationUrl });
  const lost = service.lost.then(
    () => new StartupFailure('embeddedDatabaseLost', { folder: configuration.varFolder }),
  );
  const failure = await Promise.race([asked, lost]);
  await service.stop();
  if (failure) throw failure;
  process.exit(0);
}

run().catch((failure: unknown) => {
  tell(failure);
  process.exit(1);
});
