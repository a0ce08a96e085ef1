import { join, resolve } from 'node:path';
import { addressesFrom } from './addresses.ts';
import type { Addresses } from './addresses.ts';
import { checkBuilt, checkFolder, checkPorts } from './checks.ts';
import { writeConfigurations } from './configurations.ts';
import type { MessageKey, MessageValues } from './messages.ts';
import { markRunning } from './running-mark.ts';
import { SupervisedProcess } from './supervised-process.ts';

export interface DemonstrationOptions {
  /** First of {@link portCount} ports in a row. */
  readonly basePort: number;
  /** Everything kept lives there. */
  readonly varFolder: string;
  /** Elements to serve instead of those just built, such as a release that was kept. */
  readonly cdnFolder?: string;
  /** Told what happens: steps of the start, a process that starts again. */
  readonly report?: (key: MessageKey, values?: MessageValues) => void;
  /** Aborted, it gives up starting: what was started is ended, and the promise rejects. */
  readonly signal?: AbortSignal;
}

export interface RunningDemonstration {
  readonly addresses: Addresses;
  /** Ends every process that was started. */
  readonly stop: () => Promise<void>;
}

const root = resolve(import.meta.dirname, '..', '..');
const built = { cdn: join(root, 'dist', 'cdn'), shell: join(root, 'dist', 'shell') };

/**
 * Starts the service and the sample institutions, and resolves when every address answers.
 * @throws StartFailure: port taken, folder unusable, running already, pages not built, a process that cannot start.
 */
export async function startDemonstration(options: DemonstrationOptions): Promise<RunningDemonstration> {
  const { basePort, varFolder, report, signal } = options;
  const folders = {
    cdn: options.cdnFolder ?? built.cdn,
    released: options.cdnFolder !== undefined,
    shell: built.shell,
    var: varFolder,
  };
  const addresses = addressesFrom(basePort);
  checkBuilt([join(folders.cdn, 'import-map.json'), join(folders.shell, 'import-map.json')]);
  checkFolder(varFolder);
  checkFolder(join(varFolder, 'demonstration'));
  const unmark = await markRunning(join(varFolder, 'demonstration', 'running.json'), {
    basePort,
    address: addresses.index,
  });
  const started: SupervisedProcess[] = [];
  const stop = async () => {
    // The portals first, so that the service ends with nobody talking to it.
    for (const child of started.toReversed()) await child.stop();
    unmark();
  };
  signal?.addEventListener('abort', () => void stop(), { once: true });

  try {
    await checkPorts(basePort);
    const written = writeConfigurations(basePort, addresses, folders);
    const events = {
      restarted: (name: string, detail: string) => report?.('restarted', { name, detail }),
      gaveUp: (name: string) => report?.('gaveUp', { name, log: join(written.folder, `${name}.log`) }),
    };
    const start = async (
      step: MessageKey,
      name: string,
      script: string,
      configuration: string,
      readyAddress: string,
    ) => {
      signal?.throwIfAborted();
      report?.(step);
      const plan = {
        name,
        script: join(root, script),
        configuration,
        log: join(written.folder, `${name}.log`),
        isReady: () => answers(readyAddress),
      };
      const child = new SupervisedProcess(plan, events);
      started.push(child);
      await child.start();
    };
    await start('service', 'api', 'services/api/src/main.ts', written.api, `${addresses.api}/health/ready`);
    await start(
      'institutions',
      'sample-institution',
      'services/sample-institution/src/main.ts',
      written.sampleInstitution,
      `${addresses.index}/ready`,
    );
    return { addresses, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function answers(address: string): Promise<boolean> {
  const response = await fetch(address, { signal: AbortSignal.timeout(2000) });
  await response.body?.cancel();
  return response.ok;
}
