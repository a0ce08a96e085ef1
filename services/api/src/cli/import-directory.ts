import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { readSet } from '@fil/fhir/hsds';
import type { SetReading } from '@fil/fhir/hsds';
import { machineClock } from '../clock/service-clock.ts';
import { asMaintenance } from '../database/owner.ts';
import { findSets } from '../directory/find-sets.ts';
import type { FoundSet } from '../directory/find-sets.ts';
import { importMessages } from '../directory/import-messages.ts';
import type { ImportMessages } from '../directory/import-messages.ts';
import { importReport } from '../directory/import-report.ts';
import { importDirectory } from '../directory/import.ts';
import type { ImportCounts } from '../directory/import.ts';
import { filled } from '../messages/commands.ts';
import type { Command, CommandContext } from './command.ts';

const misused = 2;

/**
 * `fil import-directory <folder> [--territory id] [--details]`: brings one set, or every set of the subfolders, into
 * the directory of a territory. Doing it again changes only what the source changed. Exit code 1 when nothing could
 * be read, 2 when the command was misused.
 */
export const importDirectoryCommand: Command = async (words, context) => {
  const messages = importMessages(context.language);
  const asked = parse(words);
  if (!asked) return tell(context, messages.usage, misused);

  const found = await findSets(asked.folder).catch(() => undefined);
  if (!found) return tell(context, filled(messages.folderUnreadable, { folder: asked.folder }), 1);
  if (found.sets.length === 0)
    return tell(context, filled(messages.nothingFound, { folder: asked.folder }), 1);

  const territoryId = await chooseTerritory(context, asked.territory, messages);
  if (territoryId === undefined) return misused;

  for (const set of found.sets) {
    const reading = readSet(set.files, { territoryId, source: set.name });
    if (!reading) continue;
    context.say(filled(messages.importing, { name: set.name, kind: messages.kinds[reading.kind] }));
    const counts = await write(context, set, reading, messages);
    for (const line of importReport(set.name, reading, counts, messages, asked.details)) context.say(line);
  }
  if (found.unrecognized.length > 0) {
    context.say(filled(messages.unrecognized, { names: found.unrecognized.join(', ') }));
  }
  return 0;
};

function tell(context: CommandContext, text: string, code: number): number {
  context.say(text);
  return code;
}

interface Asked {
  readonly folder: string;
  readonly territory: string | undefined;
  readonly details: boolean;
}

function parse(words: readonly string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { territory: { type: 'string' }, details: { type: 'boolean', default: false } },
    });
    const [folder] = positionals;
    if (folder === undefined || positionals.length > 1) return undefined;
    return { folder, territory: values.territory, details: values.details };
  } catch {
    // An option that does not exist, or without its value.
    return undefined;
  }
}

/** The territory named, or the only one there is; otherwise says which there are. */
async function chooseTerritory(
  context: CommandContext,
  named: string | undefined,
  messages: ImportMessages,
): Promise<string | undefined> {
  const ids = await asMaintenance(context.database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>('select id from fil.territory order by id');
    return rows.map(({ id }) => id);
  });
  const list = ids.join(', ');
  if (named === undefined && ids.length === 1) return ids[0];
  if (named !== undefined && ids.includes(named)) return named;
  context.say(
    named === undefined
      ? filled(messages.territoryToChoose, { ids: list })
      : filled(messages.territoryUnknown, { id: named, ids: list }),
  );
  return undefined;
}

/** Writes the services and shows how far it is: a bar on a terminal, plain lines elsewhere. */
async function write(
  context: CommandContext,
  set: FoundSet,
  reading: SetReading,
  messages: ImportMessages,
): Promise<ImportCounts> {
  const total = reading.services.length;
  const bar = process.stderr.isTTY
    ? new SingleBar({ format: '  {bar} {value}/{total}', hideCursor: true, clearOnComplete: true })
    : undefined;
  bar?.start(total, 0);
  try {
    return await asMaintenance(context.database.ownerUrl, (client) =>
      importDirectory(client, reading.services, {
        now: machineClock.now(),
        onProgress: (done) => {
          if (bar) bar.update(done);
          else context.say(`  ${filled(messages.progress, { name: set.name, done, total })}`);
        },
      }),
    );
  } finally {
    bar?.stop();
  }
}
