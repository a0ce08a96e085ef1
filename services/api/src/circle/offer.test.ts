import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { dayOf } from '@fil/rules';
import type { Operation, PersonReference, ReferralFact, Uuid } from '@fil/vocabulary/types';
import type { Transaction } from '../database/index.ts';
import { fileScope, openFile, openOffer } from '../file/open-file.ts';
import type { OpenFile, Reader } from '../file/open-file.ts';
import { settle } from '../operation/settle.ts';
import { writeOperations } from '../operation/write-operations.ts';
import { needFact, operation } from '../testing/call.ts';
import { insertProfessional } from '../testing/cast.ts';
import { startOfTest, startServiceForTest } from '../testing/service-for-test.ts';
import type { ServiceForTest } from '../testing/service-for-test.ts';
import {
  callerOf,
  fileReferenceOf,
  membershipOf,
  newPerson,
  professional,
  today,
} from './circle-for-test.ts';
import type { Caller } from './circle-for-test.ts';

let service: ServiceForTest;
let manager: Caller;
let successor: Caller;
let stranger: Caller;

before(async () => {
  service = await startServiceForTest();
  [manager, successor, stranger] = await service.asMaintenance(async (client) => [
    callerOf(service, await insertProfessional(client, 'clsc', 'Mireille')),
    callerOf(service, await insertProfessional(client, 'hospital', 'Hélène')),
    callerOf(service, await insertProfessional(client, 'clsc', 'Inconnue')),
  ]);
});
after(() => service.stop());

const purpose = 'careCoordination';

async function readerOf({ identity }: Caller): Promise<Reader> {
  const { rows } = await service.asMaintenance((client) =>
    client.query(
      'select id, country, time_zone as "timeZone", parameters, instruments from fil.territory where id = $1',
      [identity.territoryId],
    ),
  );
  const [territory] = rows as [Reader['territory']];
  return { identity, territory, now: startOfTest, today: dayOf(startOfTest, territory.timeZone) };
}

/** A transaction as the procedures of the service make it: opened, written as the service, settled. */
async function byService(
  caller: Caller,
  open: (transaction: Transaction, reader: Reader) => Promise<OpenFile>,
  ...operations: readonly Operation[]
): Promise<readonly string[]> {
  const reader = await readerOf(caller);
  return service.running.database.inTransaction(fileScope(reader, { purpose }), async (transaction) => {
    const file = await open(transaction, reader);
    const dated = operations.map((one) => ({ operation: one, at: startOfTest }));
    const written = await writeOperations(transaction, file, dated, { byService: true });
    await settle(transaction, file, written);
    return written.results.map((result) => (result.outcome === 'refused' ? result.rule : result.outcome));
  });
}

const asMember = (person: PersonReference) => (transaction: Transaction, reader: Reader) =>
  openFile(transaction, reader, { person, purpose });
const asRecipient = (referralId: string) => (transaction: Transaction, reader: Reader) =>
  openOffer(transaction, reader, { referralId, purpose });

/** A hand-over that was sent to the successor, who is not in the circle. */
async function sentHandOver(): Promise<{ person: PersonReference; referral: Uuid }> {
  const person = newPerson();
  assert.equal((await manager.create(person)).outcome, 'created');
  assert.equal(
    await manager.write(person, 'need', crypto.randomUUID(), '', needFact('Se nourrir')),
    'accepted',
  );
  const referral = crypto.randomUUID();
  const to = professional(successor.identity, 'Hélène');
  const { grants } = membershipOf(to, 'caseManager');
  const fact: ReferralFact = {
    nature: 'handOver',
    to,
    title: 'Relais du suivi',
    state: 'draft',
    membershipId: crypto.randomUUID(),
    role: 'caseManager',
    basis: 'careTeam',
    essential: false,
    grants,
    summary: 'Vit seule depuis mars.',
    jointContactOn: today,
    personInformedOn: today,
  };
  assert.equal(await manager.write(person, 'referral', referral, '', fact), 'accepted');
  assert.equal(
    await manager.write(person, 'referral', referral, 'state', 'sent'),
    'notYours',
    'the service sends',
  );
  const sent = [
    operation('referral', referral, 'sentOn', today),
    operation('referral', referral, 'state', 'sent', await versionOf(referral)),
  ];
  assert.deepEqual(await byService(manager, asMember(person), ...sent), ['accepted', 'accepted']);
  return { person, referral };
}

/** What whoever moves a referral has seen of its state. */
async function versionOf(referral: Uuid): Promise<number> {
  const { rows } = await service.asMaintenance((client) =>
    client.query<{ version: number }>(
      `select (versions ->> 'state')::int as version from fil.current_state where entity_id = $1`,
      [referral],
    ),
  );
  return rows[0]?.version ?? 0;
}

test('L20: a hand-over moves the follow-up at its acceptance and not before; the former one may then go', async () => {
  const { person, referral } = await sentHandOver();
  assert.equal((await manager.read(person)).answer?.me.accountable, true, 'nothing moved by sending');
  const file = await fileReferenceOf(service, person);
  assert.equal((await successor.read(file)).filCode, 'notFound', 'an offer opens nothing of the file');

  const accepted = [
    operation('referral', referral, 'answeredOn', today),
    operation('referral', referral, 'state', 'accepted', await versionOf(referral)),
  ];
  assert.deepEqual(await byService(successor, asRecipient(referral), ...accepted), ['accepted', 'accepted']);

  const { answer } = await successor.read(file);
  assert.equal(answer?.me.accountable, true);
  assert.deepEqual(
    answer?.members.filter(({ accountable }) => accountable).map(({ name, source }) => ({ name, source })),
    [{ name: 'Hélène', source: { kind: 'referral', id: referral } }],
    'exactly one answers for the follow-up',
  );
  const former = await manager.read(person);
  assert.equal(former.answer?.me.accountable, false);
  const own = former.answer?.me.membershipId ?? '';
  assert.equal(await manager.write(person, 'membership', own, 'to', today), 'accepted');
  assert.equal((await manager.read(person)).filCode, 'notFound');
  assert.equal((await successor.read(file)).status, 200);
});

test('the transaction of an offer reads its referral, and not one other row of the file', async () => {
  const { referral } = await sentHandOver();
  const reader = await readerOf(successor);
  await service.running.database.inTransaction(fileScope(reader, { purpose }), async (transaction) => {
    const file = await openOffer(transaction, reader, { referralId: referral, purpose });
    assert.deepEqual(file.grants, []);
    const states = await transaction.query<{ id: string }>('select entity_id as id from fil.current_state');
    assert.deepEqual(
      states.map(({ id }) => id),
      [referral],
    );
    for (const table of ['operation', 'outbox', 'attention_item', 'membership', 'consent', 'restriction'])
      assert.deepEqual(await transaction.query(`select * from fil.${table}`), [], table);
  });
});

test('an offer is its recipient’s: nobody else opens it, and nobody once it is answered', async () => {
  const { referral } = await sentHandOver();
  await assert.rejects(byService(stranger, asRecipient(referral)), { message: 'notFound' });
  const declined = [
    operation('referral', referral, 'declineReason', 'noCapacity'),
    operation('referral', referral, 'answeredOn', today),
    operation('referral', referral, 'state', 'declined', await versionOf(referral)),
  ];
  assert.deepEqual(
    await byService(successor, asRecipient(referral), ...declined),
    declined.map(() => 'accepted'),
  );
  await assert.rejects(byService(successor, asRecipient(referral)), { message: 'notFound' });
});

test('in the transaction of an offer nothing but its referral can be written', async () => {
  const { referral } = await sentHandOver();
  const need = operation('need', crypto.randomUUID(), '', needFact('Bouger'));
  await assert.rejects(byService(successor, asRecipient(referral), need), { code: '42501' });
});
