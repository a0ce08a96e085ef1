import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { insertProfessional } from '../testing/cast.ts';
import { startServiceForTest } from '../testing/service-for-test.ts';
import type { ServiceForTest } from '../testing/service-for-test.ts';
import { callerOf, newPerson } from './circle-for-test.ts';

/** A service as an institution runs it: what a demonstration takes, it refuses. */
let service: ServiceForTest;

before(async () => {
  service = await startServiceForTest({ demonstration: false });
});
after(() => service.stop());

test('FR-01: outside a demonstration, an INS made for tests begins no circle; one in use does', async () => {
  const manager = callerOf(
    service,
    await service.asMaintenance((client) => insertProfessional(client, 'dac', 'Aline')),
  );
  const refused = { outcome: 'refused', rule: 'testIdentifier' };
  for (const system of [
    'urn:oid:1.2.250.1.213.1.4.10',
    '1.2.250.1.213.1.4.10',
    'URN:OID:1.2.250.1.213.1.4.10',
  ])
    assert.deepEqual(await manager.create({ system, value: '141055600000097' }), refused, system);
  const inUse = { system: 'urn:oid:1.2.250.1.213.1.4.8', value: newPerson().value };
  assert.equal((await manager.create(inUse)).outcome, 'created');
});
