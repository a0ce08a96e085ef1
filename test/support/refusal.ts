import assert from 'node:assert/strict';
import type { Command } from './command.ts';
import { survivorsOf, withoutProcessList } from './processes.ts';

export interface ExpectedRefusal {
  /** What the last sentences say, in French then in English; each is one line. */
  readonly says: readonly [french: RegExp, english: RegExp];
  /** Folder of which no process may be left. */
  readonly folder: string;
  /** Must be told to nobody: a password. */
  readonly secret?: string;
}

/** A command that cannot start says why, once per language, without a stack; it fails and leaves nothing running. */
export async function assertRefused(
  command: Command,
  { says, folder, secret }: ExpectedRefusal,
): Promise<void> {
  assert.equal(await command.ended, 1, command.errors());
  const lines = command
    .errors()
    .split('\n')
    .filter((line) => line !== '');
  const [french, english] = lines.slice(-2);
  assert.match(french ?? '', says[0]);
  assert.match(english ?? '', says[1]);
  // The supervisor first names the process whose words these are.
  const named = lines.slice(0, -2);
  assert.ok(
    named.length === 0 ||
      /^«\u00a0api\u00a0» n’a pas pu démarrer\.\n"api" could not start\.$/.test(named.join('\n')),
    named.join('\n'),
  );
  const all = command.output() + command.errors();
  assert.doesNotMatch(all, /^ +at |\bError\b|node_modules|file:\/\//m);
  if (secret !== undefined) assert.ok(!all.includes(secret));
  if (!withoutProcessList) assert.deepEqual(await survivorsOf(folder), []);
}
