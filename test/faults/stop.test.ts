/** Ctrl-C leaves no process at whatever moment it comes, and a service asked to end cuts no answer (T39). */
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { operation } from '@fil/api/testing';
import { startDemonstrationCommand } from '../support/demonstration-command.ts';
import { keptConnections } from '../support/kept-connections.ts';
import type { Outcome } from '../support/kept-connections.ts';
import { long } from '../support/long.ts';
import { freePorts, newFolder } from '../support/places.ts';
import { survivorsOf, withoutProcessList } from '../support/processes.ts';
import { makeServiceCommand } from '../support/service-command.ts';
import { until } from '../support/until.ts';
import { furnish, needFact } from '../support/writers.ts';

const varFolder = await newFolder();
const basePort = await freePorts();
after(() => rm(varFolder, { recursive: true, force: true }));

test(
  'Ctrl-C while it starts: no process is left, at whatever moment',
  { skip: withoutProcessList },
  async () => {
    // The first moments are of a folder that is being made, the last ones of portals that are starting.
    const moments = long ? Array.from({ length: 40 }, (_none, index) => index * 200) : [150, 1000, 2500];
    for (const moment of moments) {
      const command = startDemonstrationCommand(basePort, varFolder);
      await pause(moment);
      command.interrupt();
      await command.ended;
      assert.deepEqual(await survivorsOf(varFolder), [], `after ${moment} ms`);
      assert.equal(command.errors(), '', `after ${moment} ms`);
    }
  },
);

test(
  'Ctrl-C while its database is being made: no process is left',
  { skip: withoutProcessList },
  async () => {
    const other = await newFolder();
    const command = startDemonstrationCommand(basePort, other);
    await until(() => command.output().includes('Base de données'), 'the service is starting');
    await pause(700);
    command.interrupt();
    await command.ended;
    assert.deepEqual(await survivorsOf(other), []);
    await rm(other, { recursive: true, force: true });
  },
);

test('after all this it starts; Ctrl-C when it is ready says so, and leaves no process', async () => {
  const command = startDemonstrationCommand(basePort, varFolder);
  await command.untilReady();
  command.interrupt();
  assert.equal(await command.ended, 0);
  assert.match(command.output(), /Tout est arrêté\. · Everything has stopped\.\n$/);
  assert.equal(command.errors(), '');
  if (!withoutProcessList) assert.deepEqual(await survivorsOf(varFolder), []);
});

test('SIGTERM under load: no answer is cut, and nothing is written that was not answered', async (context) => {
  const service = await makeServiceCommand();
  await service.start();
  const desk = await furnish(service.beside);
  const token = await service.beside.tokenFor(desk.manager);
  const tally = { answered: 0, refused: 0, cut: 0 };
  for (let round = 0; round < (long ? 50 : 2); round += 1) {
    if (round > 0) await service.start();
    const callers = keptConnections(16);
    const write = (number: number): Promise<Outcome> => {
      const person = desk.files[number % desk.files.length]?.person;
      const operations = [operation('need', crypto.randomUUID(), '', needFact('Écrit au moment de l’arrêt'))];
      return callers.post(`${service.url}/trpc/operation.submit`, token, { person, operations });
    };
    const hand = async (_none: unknown, number: number): Promise<void> => {
      for (let left = false; !left;) {
        const outcome = await write(number);
        tally[outcome.kind] += 1;
        left = outcome.kind !== 'answered';
        if (outcome.kind !== 'answered') continue;
        assert.equal(outcome.status, 200);
        assert.match(outcome.text, /"outcome":"accepted"/);
      }
    };
    const before = tally.answered;
    const hands = Promise.all(Array.from({ length: 16 }, hand));
    await until(() => tally.answered >= before + 40, 'the load is on');
    service.running().signal('SIGTERM');
    await hands;
    callers.close();
    assert.equal(await service.running().ended, 0);
  }
  assert.equal(tally.cut, 0);
  await service.start();
  const written = await service.beside.asMaintenance((client) => client.query('select from fil.operation'));
  assert.equal(written.rowCount, tally.answered);
  await service.remove();
  context.diagnostic(
    `${tally.answered} answered, ${tally.cut} cut, ${tally.refused} connections refused after the end`,
  );
});
