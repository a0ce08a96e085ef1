import { dayOf, isCircleKind } from '@fil/rules';
import type {
  DemonstrationPerson,
  DemonstrationProfessional,
  DemonstrationSending,
  StoryEntry,
} from '@fil/demonstration';
import type { Instant, Operation, Territory } from '@fil/vocabulary/types';
import { projectCircle } from '../circle/project-circle.ts';
import type { Database, Transaction } from '../database/index.ts';
import { settingsOf } from '../database/transaction.ts';
import { fileScope, openFile } from '../file/open-file.ts';
import type { AboutPerson, Reader } from '../file/open-file.ts';
import { writeOperations } from '../operation/write-operations.ts';
import { PresentVersions } from './present-versions.ts';
import { storySystem } from './seed-cast.ts';
import { sendAsTold } from './send-as-told.ts';

type Entries = readonly [StoryEntry, ...StoryEntry[]];
type Step = { readonly entries: Entries } | { readonly sending: DemonstrationSending };

/**
 * Entries of one author that follow each other on one day are written together: access is the same for all of them,
 * unless one of them changed the circle.
 */
function stepsOf({ story, sendings }: DemonstrationPerson, timeZone: string): readonly Step[] {
  const steps: Step[] = [];
  let group: [StoryEntry, ...StoryEntry[]] | undefined;
  for (const [index, entry] of story.entries()) {
    for (const sending of sendings.filter(({ after }) => after === index)) {
      steps.push({ sending });
      group = undefined;
    }
    if (group && joins(group, entry, timeZone)) {
      group.push(entry);
      continue;
    }
    group = [entry];
    steps.push({ entries: group });
  }
  const last = sendings.filter(({ after }) => after >= story.length);
  return [...steps, ...last.map((sending) => ({ sending }))];
}

function joins(group: Entries, entry: StoryEntry, timeZone: string): boolean {
  const [first] = group;
  const kind = group.at(-1)?.operation.entity.kind ?? first.operation.entity.kind;
  const changedAccess = isCircleKind(kind) && !isCircleKind(entry.operation.entity.kind);
  return !changedAccess && first.by === entry.by && dayOf(first.at, timeZone) === dayOf(entry.at, timeZone);
}

/**
 * Writes what happened to one person, in one transaction that changes author and day as the story goes.
 * @returns how many operations of the story were written.
 * @throws when one is not accepted: the story would then not be true.
 */
export async function tellStory(
  database: Database,
  person: DemonstrationPerson,
  territory: Territory,
  accounts: ReadonlyMap<string, DemonstrationProfessional>,
): Promise<number> {
  return database.inTransaction({}, async (transaction) => {
    const teller = new Teller(transaction, person, territory, accounts);
    for (const step of stepsOf(person, territory.timeZone)) {
      if ('sending' in step) await teller.send(step.sending);
      else await teller.write(step.entries);
    }
    return person.story.length;
  });
}

/** Tells one story within one transaction: each step as its author, on its day, with the access they then have. */
class Teller {
  readonly #transaction: Transaction;
  readonly #person: DemonstrationPerson;
  readonly #territory: Territory;
  readonly #accounts: ReadonlyMap<string, DemonstrationProfessional>;
  readonly #versions = new PresentVersions();

  constructor(
    transaction: Transaction,
    person: DemonstrationPerson,
    territory: Territory,
    accounts: ReadonlyMap<string, DemonstrationProfessional>,
  ) {
    this.#transaction = transaction;
    this.#person = person;
    this.#territory = territory;
    this.#accounts = accounts;
  }

  async write(entries: Entries): Promise<void> {
    const [{ at, by }] = entries;
    const file = await this.#open(at, by);
    const dated = entries.map((entry) => ({
      at: entry.at,
      operation: this.#versions.take(entry.operation),
    }));
    const { results, circleChanged } = await writeOperations(this.#transaction, file, dated);
    for (const [index, result] of results.entries()) {
      const operation = dated[index]?.operation;
      if (operation && result.outcome !== 'accepted') throw this.#refused(at, by, operation, result);
    }
    // Whoever writes next does so with the access that these facts gave them.
    if (circleChanged) await projectCircle(this.#transaction, file);
  }

  async send(sending: DemonstrationSending): Promise<void> {
    const { at, by, referralId } = sending;
    const reader = this.#readerOf(at, by);
    await this.#open(at, by);
    const answer = await sendAsTold(this.#transaction, { ...reader, ...this.#about() }, sending);
    if (answer.outcome === 'refused')
      throw new Error(`${this.#person.key}, ${at}, ${by}: not sent: ${answer.rule} ${answer.detail ?? ''}`);
    await this.#open(at, by);
    await this.#versions.readAgain(this.#transaction, 'referral', referralId);
  }

  #about(): AboutPerson {
    return { person: { system: storySystem, value: this.#person.id }, purpose: 'careCoordination' };
  }

  #readerOf(at: Instant, by: string): Reader {
    const author = this.#accounts.get(by);
    if (!author) throw new Error(`nobody has the key ${by}`);
    const { id: professionalId, institutionId, kind } = author;
    return {
      identity: { professionalId, institutionId, territoryId: this.#territory.id, kind },
      territory: this.#territory,
      now: at,
      today: dayOf(at, this.#territory.timeZone),
    };
  }

  async #open(at: Instant, by: string) {
    const reader = this.#readerOf(at, by);
    const about = this.#about();
    await this.#transaction.query(`select ${settingsOf(fileScope(reader, about))}`);
    return openFile(this.#transaction, reader, about).catch((cause: unknown) => {
      throw new Error(`${this.#person.key}: ${by} has no access on ${reader.today}`, { cause });
    });
  }

  #refused(
    at: Instant,
    by: string,
    { entity, path }: Operation,
    result: { readonly outcome: string; readonly rule?: string; readonly detail?: string },
  ): Error {
    const why = result.outcome === 'refused' ? `${result.rule} ${result.detail ?? ''}` : result.outcome;
    return new Error(
      `${this.#person.key}, ${at}, ${by}: ${entity.kind} ${entity.id} ${path} is not accepted: ${why}`,
    );
  }
}
