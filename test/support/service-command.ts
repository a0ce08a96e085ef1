import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { besideService } from '@fil/api/testing';
import type { BesideService } from '@fil/api/testing';
import { runCommand } from './command.ts';
import type { Command } from './command.ts';
import { freePorts, newFolder } from './places.ts';
import { until } from './until.ts';

/** The service as an operator runs it, in a folder of its own, with nobody in it. */
export interface ServiceCommand {
  readonly url: string;
  readonly varFolder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** The one started last. */
  readonly running: () => Command;
  readonly beside: BesideService;
  /** Starts it, and resolves when it is ready. @throws with its own words when it ends instead. */
  start(): Promise<Command>;
  untilReady(): Promise<void>;
  /** Asks it to end if it runs, and removes its folder. */
  remove(): Promise<void>;
}

export interface ServiceCommandOptions {
  /** Address of a database that it does not keep itself. */
  readonly databaseUrl?: string;
  readonly logLevel?: string;
}

export async function makeServiceCommand(options: ServiceCommandOptions = {}): Promise<ServiceCommand> {
  const { databaseUrl, logLevel = 'silent' } = options;
  const varFolder = await newFolder();
  const port = await freePorts(1);
  const url = `http://127.0.0.1:${port}`;
  const configuration = {
    host: '127.0.0.1',
    port,
    publicUrl: url,
    varFolder,
    demonstration: true,
    fictionalTerritories: false,
    // One test writes more than a hundred people do.
    callsPerMinute: 1_000_000,
    logLevel,
  };
  const path = join(varFolder, 'configuration.json');
  await writeFile(path, JSON.stringify(configuration));
  const environment = { FIL_CONFIG: path, ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }) };
  let command: Command | undefined;

  const running = (): Command => {
    if (!command) throw new Error('the service was not started');
    return command;
  };
  const untilReady = () =>
    until(async () => {
      if (running().ending() !== undefined) throw new Error(`the service left: ${running().errors()}`);
      return isReady(url);
    }, 'the service is ready');
  return {
    url,
    varFolder,
    environment,
    running,
    beside: besideService(varFolder, url, databaseUrl),
    untilReady,
    start: async () => {
      command = runCommand('service', { environment });
      await untilReady();
      return command;
    },
    remove: async () => {
      command?.signal('SIGTERM');
      await command?.ended;
      await rm(varFolder, { recursive: true, force: true });
    },
  };
}

/** Whether it says that it can serve. */
export function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}
