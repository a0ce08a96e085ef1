import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type {
  VisitContactAnswer,
  VisitCopiesAnswer,
  VisitEndAnswer,
  VisitEraseAnswer,
  VisitPrepareAnswer,
} from '@fil/vocabulary/types';
import type { Identity } from '../database/index.ts';
import { beginExchange, claimedAt, professional, today } from '../referral/exchange-for-test.ts';
import type { Exchange } from '../referral/exchange-for-test.ts';
import { mutate } from '../testing/call.ts';

let exchange: Exchange;
let manager: Identity;
let nurse: Identity;
let steward: Identity;
let elsewhere: Identity;

const contactKey = 'a'.repeat(43);

before(async () => {
  exchange = await beginExchange();
  ({ manager } = exchange);
  nurse = await exchange.arrive('clsc', 'Karim B.');
  await exchange.write(manager, 'membership', {
    member: professional(nurse, 'Karim B.'),
    role: 'nurse',
    from: today,
    accountable: false,
    basis: 'careTeam',
    essential: false,
    grants: [{ domain: 'identity', level: 'read', purposes: ['careCoordination'] }],
  });
  steward = { ...(await exchange.arrive('clsc', 'Paule D.')), duties: ['deviceSteward'] };
  elsewhere = { ...(await exchange.arrive('hospital', 'Autre')), duties: ['deviceSteward'] };
});
after(() => exchange?.service.stop());

const inHours = (hours: number): string =>
  new Date(Date.parse(exchange.service.clock.now()) + hours * 3_600_000).toISOString();

const prepare = (who: Identity, changes: object = {}) =>
  exchange.tell<VisitPrepareAnswer>(who, 'visit.prepare', {
    person: exchange.person,
    copyId: crypto.randomUUID(),
    deviceId: crypto.randomUUID(),
    deviceName: 'Téléphone de garde',
    evaluationIds: [],
    until: inHours(10),
    contactKey,
    claimedAt,
    ...changes,
  });
const carry = async (who: Identity): Promise<string> => {
  const { answer, text } = await prepare(who);
  assert.equal(answer?.outcome, 'prepared', text);
  return answer.outcome === 'prepared' ? answer.copyId : '';
};
/** Without a token, as whoever finds the device. */
const contact = async (copyId: string, changes: object = {}) =>
  (
    await mutate<VisitContactAnswer>(exchange.service.running.url, 'visit.contact', {
      copyId,
      contactKey,
      ...changes,
    })
  ).answer;
const erase = async (who: Identity, copyId: string) =>
  exchange.tell<VisitEraseAnswer>(who, 'visit.erase', { copyId, claimedAt });
const copyOf = async (who: Identity, copyId: string, path = 'visit.copies') =>
  (
    await exchange.ask<VisitCopiesAnswer>(
      who,
      path,
      path === 'visit.copies' ? { person: exchange.person } : undefined,
    )
  ).answer?.copies.find((copy) => copy.copyId === copyId);

test('the register says who took which domains along, on what device, until when; asked twice it is one copy', async () => {
  const copyId = crypto.randomUUID();
  const until = inHours(10);
  const answer = (await prepare(nurse, { copyId, until })).answer;
  assert.equal(answer?.outcome, 'prepared');
  const again = (await prepare(nurse, { copyId, until })).answer;
  assert.deepEqual(again, { ...answer, ...(again?.outcome === 'prepared' && { now: again.now }) });
  const told = await copyOf(manager, copyId);
  assert.equal(told?.preparedBy.name, 'Karim B.');
  assert.deepEqual(
    [told.deviceName, told.domains, told.until, told.ended, told.eraseOrderedAt],
    ['Téléphone de garde', ['identity'], until, null, null],
  );
  assert.equal((await prepare(manager, { copyId })).filCode, 'notFound', 'the id of another’s copy');
});

test('a territory’s longest visit holds', async () => {
  const refusal = (await prepare(manager, { until: inHours(72.1) })).answer;
  assert.deepEqual(refusal, { outcome: 'refused', rule: 'visitTooLong' });
  assert.equal((await prepare(manager, { until: inHours(71.9) })).answer?.outcome, 'prepared');
});

test('lost: whoever carries it, the case manager and the institution’s steward have it erased; nobody else', async () => {
  for (const who of [nurse, manager, steward]) {
    const copyId = await carry(nurse);
    assert.deepEqual(await contact(copyId), { known: true, erase: false, because: null });
    assert.equal((await erase(who, copyId)).answer?.outcome, 'ordered');
    assert.deepEqual(await contact(copyId), { known: true, erase: true, because: 'ordered' });
    await contact(copyId, { ended: 'erasedOnCommand', unsent: 3 });
    const { ended, mayErase } = (await copyOf(manager, copyId)) ?? {};
    assert.deepEqual([ended?.as, ended?.unsent, mayErase], ['erasedOnCommand', 3, false]);
    assert.equal((await erase(who, copyId)).answer?.outcome, 'ended');
  }
  const ofManager = await carry(manager);
  for (const who of [nurse, elsewhere]) assert.equal((await erase(who, ofManager)).filCode, 'notFound');
  const reader = await exchange.arrive('clsc', 'Lectrice');
  await exchange.write(manager, 'membership', {
    member: professional(reader, 'Lectrice'),
    role: 'socialWorker',
    from: today,
    accountable: false,
    basis: 'careTeam',
    essential: false,
    grants: [{ domain: 'legalProtection', level: 'read', purposes: ['careCoordination'] }],
  });
  assert.deepEqual((await erase(reader, ofManager)).answer, { outcome: 'refused', rule: 'notYours' });
});

test('a member sees their own copies; the steward those of the institution, and nothing of whom they are about', async () => {
  const ofManager = await carry(manager);
  assert.equal(await copyOf(nurse, ofManager), undefined);
  assert.equal((await copyOf(steward, ofManager, 'visit.mine'))?.mayErase, true);
  assert.equal(await copyOf(elsewhere, ofManager, 'visit.mine'), undefined);
  const { text } = await exchange.ask(steward, 'visit.mine');
  assert.ok(!text.includes('Aurore') && !text.includes(exchange.person.value));
});

test('without the copy’s key a device learns nothing, and says nothing that is kept', async () => {
  const copyId = await carry(manager);
  await erase(manager, copyId);
  const nothing = { known: false, erase: false, because: null };
  const stolen = { contactKey: 'b'.repeat(43), ended: 'erasedOnCommand' };
  assert.deepEqual(await contact(copyId, stolen), nothing);
  assert.deepEqual(await contact(crypto.randomUUID()), nothing);
  assert.equal((await copyOf(manager, copyId))?.ended, null);
});

test('a device cannot say that it obeyed an order that nobody gave', async () => {
  const copyId = await carry(manager);
  await contact(copyId, { ended: 'erasedOnCommand' });
  assert.equal((await copyOf(manager, copyId))?.ended, null);
});

test('the visit over, its carrier ends it, once; past its time a device is told to erase', async () => {
  const copyId = await carry(nurse);
  const end = (who: Identity) =>
    exchange.tell<VisitEndAnswer>(who, 'visit.end', { copyId, as: 'finished', claimedAt });
  assert.equal((await end(manager)).filCode, 'notFound');
  const first = (await end(nurse)).answer;
  assert.deepEqual((await end(nurse)).answer, first);
  assert.equal((await contact(copyId))?.because, 'ended');

  const late = await carry(manager);
  const before = exchange.service.clock.now();
  exchange.service.clock.moveTo(inHours(10));
  assert.equal((await contact(late))?.because, 'expired');
  exchange.service.clock.moveTo(before);
});
