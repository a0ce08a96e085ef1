import { runCommand } from './command.ts';
import type { Command } from './command.ts';
import { until } from './until.ts';

/** `npm start` as typed, without the building before it. */
export interface DemonstrationCommand extends Command {
  /** Of the page to open. */
  readonly address: string;
  readonly varFolder: string;
  /** Resolves when it prints that address as ready. @throws when it ends instead. */
  untilReady(): Promise<void>;
}

export function startDemonstrationCommand(basePort: number, varFolder: string): DemonstrationCommand {
  const command = runCommand('start', { environment: { FIL_PORT: String(basePort), FIL_VAR: varFolder } });
  const address = `http://127.0.0.1:${basePort}`;
  return {
    ...command,
    address,
    varFolder,
    untilReady: () =>
      until(() => {
        if (command.ending() !== undefined) throw new Error(`it left: ${command.errors()}`);
        return command.output().includes(`\n  ${address}\n`);
      }, 'the demonstration is ready'),
  };
}

/** Whether the page to open is there. */
export function answers(address: string): Promise<boolean> {
  return fetch(address, { signal: AbortSignal.timeout(5000) }).then(
    async (response) => {
      await response.body?.cancel();
      return response.ok;
    },
    () => false,
  );
}
