import { dayOf } from '@fil/rules';
import type { DemonstrationPerson, DemonstrationProfessional, StoryEntry } from '@fil/demonstration';
import type { Territory } from '@fil/vocabulary/types';
import type { Database, Transaction } from '../database/index.ts';
import { settingsOf } from '../database/transaction.ts';
import { fileScope, openFile } from '../file/open-file.ts';
import { writeOperations } from '../operation/write-operations.ts';
import { storySystem } from './seed-cast.ts';

/** Entries of one author that follow each other on one day are written together: access is the same for all of them. */
function submissions(
  story: readonly StoryEntry[],
  timeZone: string,
): readonly (readonly [StoryEntry, ...StoryEntry[]])[] {
  const groups: [StoryEntry, ...StoryEntry[]][] = [];
  for (const entry of story) {
    const last = groups.at(-1);
    const joins = last?.[0].by === entry.by && dayOf(last[0].at, timeZone) === dayOf(entry.at, timeZone);
    if (last && joins) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

/**
 * Writes what happened to one person, in one transaction that changes author and day as the story goes.
 * @returns how many operations were written.
 * @throws when one is not accepted: the story would then not be true.
 */
export async function tellStory(
  database: Database,
  person: DemonstrationPerson,
  territory: Territory,
  professionals: ReadonlyMap<string, DemonstrationProfessional>,
): Promise<number> {
  return database.inTransaction({}, async (transaction) => {
    for (const entries of submissions(person.story, territory.timeZone)) {
      await tell(transaction, person, territory, professionals.get(entries[0].by), entries);
    }
    return person.story.length;
  });
}

async function tell(
  transaction: Transaction,
  person: DemonstrationPerson,
  territory: Territory,
  author: DemonstrationProfessional | undefined,
  entries: readonly [StoryEntry, ...StoryEntry[]],
): Promise<void> {
  const [{ at, by }] = entries;
  if (!author) throw new Error(`nobody has the key ${by}`);
  const identity = {
    professionalId: author.id,
    institutionId: author.institutionId,
    territoryId: territory.id,
    kind: 'careProfessional' as const,
  };
  const reader = { identity, territory, now: at, today: dayOf(at, territory.timeZone) };
  const about = { person: { system: storySystem, value: person.id }, purpose: 'careCoordination' as const };
  await transaction.query(`select ${settingsOf(fileScope(reader, about))}`);
  const file = await openFile(transaction, reader, about).catch((cause: unknown) => {
    throw new Error(`${person.key}: ${by} has no access on ${reader.today}`, { cause });
  });
  const { results } = await writeOperations(transaction, file, entries);
  results.forEach((result, index) => {
    if (result.outcome === 'accepted') return;
    const { entity, path } = entries[index]?.operation ?? {};
    const rule = result.outcome === 'refused' ? `${result.rule} ${result.detail ?? ''}` : 'clash';
    throw new Error(
      `${person.key}, ${at}, ${by}: ${entity?.kind} ${entity?.id} ${path} is not accepted: ${rule}`,
    );
  });
}
