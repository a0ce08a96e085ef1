/** People who write into files while something breaks, and who remember what they were told. */
import { setTimeout as pause } from 'node:timers/promises';
import {
  insertFile,
  insertMembership,
  insertPlaces,
  insertProfessional,
  mutate,
  operation,
} from '@fil/api/testing';
import type { BesideService, FileForTest, Identity } from '@fil/api/testing';
import type { Operation, OperationResult } from '@fil/vocabulary/types';

export interface SentOperation {
  readonly operation: Operation;
  readonly file: FileForTest;
  /** What the service answered; absent when the answer never came. */
  result?: OperationResult;
}

export interface Desk {
  readonly files: readonly FileForTest[];
  readonly manager: Identity;
}

const everything = ['identity', 'plan', 'services', 'health', 'housing', 'notes'] as const;

/** Three files and the case manager of each, who is the same. */
export function furnish(beside: BesideService): Promise<Desk> {
  return beside.asMaintenance(async (client) => {
    await insertPlaces(client);
    const manager = await insertProfessional(client, 'clsc', 'Mireille');
    const files = [];
    for (let made = 0; made < 3; made += 1) {
      const file = await insertFile(client, 'lac');
      await insertMembership(client, file, manager, { write: everything, role: 'caseManager' });
      files.push(file);
    }
    return { files, manager };
  });
}

export const needFact = (title: string) => ({ title, priority: 1, beneficiary: 'person', state: 'active' });
const newNeed = () => operation('need', crypto.randomUUID(), '', needFact('Écrit pendant la panne'));

/** Answers of the service that are no answers: it may say that it is away, and nothing else. */
export interface Refusals {
  readonly unavailable: number;
  readonly others: readonly string[];
}

export interface Writers {
  readonly acknowledged: () => number;
  /** Lets each end what it was sending. */
  stop(): Promise<{ readonly sent: readonly SentOperation[]; readonly refusals: Refusals }>;
}

/** Eight hands that write without pause, one to three operations at a time; what was not answered is sent again. */
export function startWriting(url: string, token: string, { files }: Desk): Writers {
  const sent: SentOperation[] = [];
  const others: string[] = [];
  let unavailable = 0;
  let acknowledged = 0;
  let going = true;
  const hand = async (_none: undefined, number: number): Promise<void> => {
    const file = files[number % files.length];
    if (!file) return;
    let together: readonly SentOperation[] = [];
    while (going) {
      if (together.every(({ result }) => result)) {
        together = Array.from({ length: 1 + (number % 3) }, () => ({ operation: newNeed(), file }));
        sent.push(...together);
      }
      const reply = await send(url, token, together).catch(() => undefined);
      if (reply?.answered) acknowledged += together.length;
      else if (reply?.filCode === 'unavailable') unavailable += 1;
      else if (reply) others.push(reply.text);
      if (!reply?.answered) await pause(20);
    }
  };
  const hands = Array.from({ length: 8 }, hand);
  return {
    acknowledged: () => acknowledged,
    stop: async () => {
      going = false;
      await Promise.all(hands);
      return { sent, refusals: { unavailable, others } };
    },
  };
}

/** Sends operations of one file together, and notes what was answered of each. */
export async function send(url: string, token: string, together: readonly SentOperation[]) {
  const [first] = together;
  const input = { person: first?.file.person, operations: together.map((one) => one.operation) };
  const { answer, filCode, text } = await mutate<{ results: OperationResult[] }>(
    url,
    'operation.submit',
    input,
    token,
  );
  answer?.results.forEach((result, index) => {
    const one = together[index];
    if (one) one.result = result;
  });
  return { answered: answer !== undefined, filCode, text };
}
