/** QC-04 at a real service: two people write apart, without network, on the very connection of the elements. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { insertFile, insertMembership, insertProfessional, startServiceForTest } from '@fil/api/testing';
import type { FileForTest, Identity, ServiceForTest } from '@fil/api/testing';
import type { FactByKind } from '@fil/vocabulary/types';
import { connect } from '../../packages/connection/src/connect.ts';
import type { Connection } from '../../packages/connection/src/connection.ts';
import { long } from '../support/long.ts';
import { needFact } from '../support/writers.ts';

const rounds = long ? 200 : 8;
let service: ServiceForTest;
let file: FileForTest;
let people: readonly [Identity, Identity];

before(async () => {
  service = await startServiceForTest({ callsPerMinute: 1_000_000 });
  people = await service.asMaintenance(async (client) => {
    file = await insertFile(client, 'lac');
    const manager = await insertProfessional(client, 'clsc', 'Mireille');
    const nurse = await insertProfessional(client, 'hospital', 'Karim');
    await insertMembership(client, file, manager, { write: ['plan'], role: 'caseManager' });
    await insertMembership(client, file, nurse, { write: ['plan'] });
    return [manager, nurse] as const;
  });
});
after(() => service.stop());

interface Device {
  readonly connection: Connection;
  reachable: boolean;
}

function device(who: Identity): Device {
  const made: { reachable: boolean } = { reachable: true };
  const getToken = async (): Promise<string> => {
    if (!made.reachable) throw new TypeError('no network');
    return service.tokenFor(who);
  };
  const connection = connect(
    { service: service.running.url, person: file.person, getToken },
    { name: 'fil-test', version: '1.0.0' },
  );
  return Object.assign(made, { connection });
}

test('what two people wrote apart is all there when both are back: current, beside, or replaced by its own author', async () => {
  for (let round = 0; round < rounds; round += 1) {
    const needId = crypto.randomUUID();
    const [one, two] = [device(people[0]), device(people[1])];
    const write = (by: Device, path: string, value: unknown) =>
      by.connection.submit(file.person, [
        { kind: 'need', entityId: needId, path, value, baseVersion: path === '' ? 0 : 1 },
      ]);
    const [created] = await write(one, '', needFact('Sortir'));
    assert.equal(created?.outcome, 'accepted');
    const base = created.version;
    const over = (by: Device, value: string) =>
      by.connection.submit(file.person, [
        { kind: 'need', entityId: needId, path: 'title', value, baseVersion: base },
      ]);
    // Nobody's first token was asked yet at the second device: it begins without network.
    two.reachable = false;
    const apart = [over(two, 'Marcher dehors'), over(two, 'Marcher avec sa canne')];
    const online = [over(one, 'Sortir chaque jour'), over(one, 'Sortir le dimanche')];
    await Promise.all(online);
    two.reachable = true;
    two.connection.retry();
    await Promise.all(apart);
    const read = async ({ connection }: Device) => {
      const { needs } = await connection.query('plan.read', { person: file.person });
      return needs.find(({ id }) => id === needId);
    };
    const [seenByOne, seenByTwo] = [await read(one), await read(two)];
    assert.deepEqual(seenByOne, seenByTwo);
    const fact = seenByOne?.fact as FactByKind['need'];
    assert.equal(fact.title, 'Sortir le dimanche', 'what its own author wrote over it, knowing it');
    const beside = (seenByOne?.clashes['title'] ?? []).map(({ value }) => value);
    assert.ok(beside.includes('Marcher avec sa canne'), 'the last word of whoever was away stands beside it');
  }
});
