import { setTimeout as pause } from 'node:timers/promises';
import {
  insertFile,
  insertMembership,
  insertProfessional,
  needFact,
  openStream,
  operation,
  startServiceForTest,
  submit,
} from '@fil/api/testing';

const changes = 40;

const told = (times: readonly number[]): string => {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0);
  return `median ${at(0.5)} ms, slowest ${at(1)} ms`;
};

/** How soon a partner sees a change after its author was told it is kept, and how soon an ended membership closes its stream. */
export async function benchLive(): Promise<void> {
  const service = await startServiceForTest({ logLevel: 'warn' });
  try {
    const { manager, nurse, file, memberships } = await service.asMaintenance(async (client) => {
      const author = await insertProfessional(client, 'clsc', 'Autrice');
      const reader = await insertProfessional(client, 'hospital', 'Lecteur');
      const opened = await insertFile(client, 'lac');
      await insertMembership(client, opened, author, { role: 'caseManager', write: ['plan'] });
      return {
        manager: author,
        nurse: reader,
        file: opened,
        memberships: [await insertMembership(client, opened, reader, { read: ['plan'] })],
      };
    });
    const { url } = service.running;
    const [authorToken, readerToken] = [await service.tokenFor(manager), await service.tokenFor(nurse)];

    const arrivals: number[] = [];
    const stream = await openStream(url, file.person, readerToken);
    for (let change = 0; change < changes; change += 1) {
      const next = stream.next();
      await submit(
        url,
        file.person,
        [operation('need', crypto.randomUUID(), '', needFact('Marcher'))],
        authorToken,
      );
      const kept = performance.now();
      await next;
      arrivals.push(Math.max(0, performance.now() - kept));
    }
    stream.close();

    const closings: number[] = [];
    for (let ending = 0; ending < 8; ending += 1) {
      const open = await openStream(url, file.person, readerToken);
      const first = open.next();
      await submit(
        url,
        file.person,
        [operation('need', crypto.randomUUID(), '', needFact('Manger'))],
        authorToken,
      );
      await first;
      const end = open.next();
      // The hint of the change itself has passed: from here only the stream's own looking finds the ending.
      await pause(150);
      const today = '2026-04-07';
      await service.asMaintenance((client) =>
        client.query('update fil.membership set to_day = $2 where id = any ($1)', [memberships, today]),
      );
      const ended = performance.now();
      await end;
      closings.push(performance.now() - ended);
      await service.asMaintenance(async (client) =>
        memberships.push(await insertMembership(client, file, nurse, { read: ['plan'] })),
      );
    }
    console.log(
      `\nLive: a partner sees a change ${told(arrivals)} after its author was told it is kept (${changes} changes)`,
    );
    console.log(`      an ended membership closes its stream: ${told(closings)} (goal ≤ 1000 ms)`);
  } finally {
    await service.stop();
  }
}
