/** The four files that callers ask for, and how each institution knows them. */
import type { ServiceForTest } from '@fil/api/testing';
import type { PersonReference } from '@fil/vocabulary/types';
import { Aviary } from './canaries.ts';
import { callerOf } from './callers.ts';
import type { CallerName, FileName } from './callers.ts';
import { storyOf } from './facts.ts';
import type { FileStory } from './facts.ts';
import { homeOf } from './people.ts';

type Client = Parameters<Parameters<ServiceForTest['asMaintenance']>[0]>[0];

export interface FileOfTest {
  readonly id: string;
  readonly territoryId: string;
  readonly aviary: Aviary;
  readonly story: FileStory;
}

const system = 'urn:test:dossier';
/** One number, three persons: what an identifier says depends on who uses it. */
const numbers = {
  followed: { clsc: 'D-1', hospital: 'H-1' },
  archived: { clsc: 'D-2' },
  twin: { hospital: 'D-1' },
  foreign: { dac: 'D-1' },
} as const satisfies Record<FileName, object>;

export async function insertFiles(client: Client): Promise<Readonly<Record<FileName, FileOfTest>>> {
  const files: [FileName, FileOfTest][] = [];
  for (const name of Object.keys(numbers) as readonly FileName[]) {
    const id = crypto.randomUUID();
    const territoryId = name === 'foreign' ? 'vallee' : 'lac';
    await client.query(
      `insert into fil.person_file (id, territory_id, created_at) values ($1, $2, '2026-01-01T00:00:00Z')`,
      [id, territoryId],
    );
    for (const [institution, number] of Object.entries(numbers[name])) {
      await client.query(
        'insert into fil.person_identifier (institution_id, system, value, file_id) values ($1, $2, $3, $4)',
        [institution, system, number, id],
      );
    }
    const aviary = new Aviary(name);
    files.push([name, { id, territoryId, aviary, story: storyOf(aviary) }]);
  }
  return Object.fromEntries(files) as Record<FileName, FileOfTest>;
}

/** How a caller names the file they ask for: by the number of their own institution, else by the file's own id. */
export function referenceBy(name: CallerName, { id }: FileOfTest): PersonReference {
  const known: Readonly<Record<string, string>> = numbers[callerOf(name).file];
  const number = known[homeOf(name)];
  return number === undefined ? ownReference(id) : { system, value: number };
}

/** What everybody may try, at whichever institution. */
export const ownReference = (id: string): PersonReference => ({ system: 'urn:fil:file', value: id });

/** A person whom nobody knows, named in the same way. */
export function absentReference(like: PersonReference): PersonReference {
  return { ...like, value: like.system === system ? 'D-404' : crypto.randomUUID() };
}
