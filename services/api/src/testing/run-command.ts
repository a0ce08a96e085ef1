import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import type { Command } from '../cli/command.ts';
import { parseConfiguration } from '../configuration.ts';
import { withAccount } from '../database/addresses.ts';
import { asOwner } from '../database/owner.ts';
import { configurationForTest } from './service-for-test.ts';
import type { ServiceForTest } from './service-for-test.ts';

/** Address of the service's own account. */
export async function applicationUrlOf({ varFolder, running }: ServiceForTest): Promise<string> {
  const password = await readFile(path.join(varFolder, 'application-role-password'), 'utf8');
  return withAccount(running.ownerUrl, 'fil_app', password);
}

/** Runs a command of `fil` beside a service, as an operator does who reads French unless told otherwise. */
export async function runCommand(
  service: ServiceForTest,
  command: Command,
  words: readonly string[] = [],
  language = 'fr_CA.UTF-8',
): Promise<{ readonly code: number; readonly said: string }> {
  const lines: string[] = [];
  const { varFolder, running } = service;
  const code = await command(words, {
    configuration: parseConfiguration({ ...configurationForTest, port: 0, varFolder }),
    database: {
      ownerUrl: running.ownerUrl,
      applicationUrl: await applicationUrlOf(service),
      migrated: [],
      lost: new Promise(() => undefined),
      stop: async () => undefined,
    },
    say: (text) => void lines.push(text),
    language,
  });
  return { code, said: lines.join('\n') };
}

/** Somebody with the whole database in hand: a superuser, whom no policy holds. */
export async function asIntruder<Result>(
  { varFolder, running }: ServiceForTest,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const password = await readFile(path.join(varFolder, 'postgres', 'password'), 'utf8');
  return asOwner(withAccount(running.ownerUrl, 'postgres', password), work);
}
