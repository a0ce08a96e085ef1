import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Domain } from '@fil/vocabulary/codes';
import type {
  AccessRegisterAnswer,
  EmergencyOpenAnswer,
  EvaluationListAnswer,
  EvaluationReadAnswer,
  FileSummaryAnswer,
  PersonReference,
  PlanReadAnswer,
  Recipient,
} from '@fil/vocabulary/types';
import type { Identity } from '../database/index.ts';
import {
  beginExchange,
  claimedAt,
  professional,
  restrictionFact,
  today,
} from '../referral/exchange-for-test.ts';
import type { Exchange } from '../referral/exchange-for-test.ts';
import { startOfTest } from '../testing/service-for-test.ts';

let exchange: Exchange;
let manager: Identity;

before(async () => {
  exchange = await beginExchange();
  ({ manager } = exchange);
  await exchange.write(manager, 'need', {
    title: 'CANARI plan',
    priority: 1,
    beneficiary: 'person',
    state: 'active',
  });
});
after(() => exchange?.service.stop());

/** Whoever opens in an emergency may know the person by the file's own identifier only. */
const fileOf = async (): Promise<PersonReference> => {
  const { rows } = await exchange.service.asMaintenance((client) =>
    client.query<{ id: string }>('select id from fil.person_file'),
  );
  return { system: 'urn:fil:file', value: rows[0]?.id ?? '' };
};

const open = async (who: Identity, changes: object = {}) =>
  exchange.tell<EmergencyOpenAnswer>(who, 'emergency.open', {
    person: await fileOf(),
    identity: { displayName: 'Aurore T.', birthDate: '1941-05-03' },
    reason: 'Chute à domicile, transportée inconsciente.',
    dangerToLife: false,
    domains: [],
    operationId: crypto.randomUUID(),
    claimedAt,
    ...changes,
  });

const summary = async (who: Identity) =>
  exchange.ask<FileSummaryAnswer>(who, 'file.summary', { person: await fileOf(), purpose: 'emergency' });

const domainsOf = async (who: Identity): Promise<readonly Domain[]> =>
  ((await summary(who)).answer?.grants ?? []).map(({ domain }) => domain);

test('a wrong name, a wrong birth date and a file that does not exist answer the same bytes, and open nothing', async () => {
  const nurse = await exchange.arrive('hospital', 'Urgentiste');
  const absent = await open(nurse, { person: { system: 'urn:test:dossier', value: 'nobody' } });
  assert.deepEqual(absent.answer, { outcome: 'refused', rule: 'identityMismatch' });
  for (const identity of [
    { displayName: 'Aurore T', birthDate: '1941-05-03' },
    { displayName: 'Aurore T.', birthDate: '1941-05-04' },
  ]) {
    const mismatch = await open(nurse, { identity });
    assert.equal(mismatch.text, absent.text);
    assert.equal(mismatch.status, absent.status);
  }
  assert.equal((await summary(nurse)).status, 404);
});

test('an exact match opens the emergency set to a care professional, for reading, and nothing else of the file', async () => {
  const nurse = await exchange.arrive('hospital', 'Infirmière');
  assert.equal((await summary(nurse)).status, 404, 'asking for the purpose opens nothing by itself');
  const { answer, text } = await open(nurse);
  assert.equal(answer?.outcome, 'opened', text);
  assert.deepEqual(await domainsOf(nurse), ['identity', 'health', 'medication', 'legalProtection']);
  assert.ok((await summary(nurse)).answer?.grants.every(({ level }) => level === 'read'));
  const plan = await exchange.ask<PlanReadAnswer>(nurse, 'plan.read', {
    person: await fileOf(),
    purpose: 'emergency',
  });
  assert.doesNotMatch(plan.text, /CANARI/);
  assert.equal(
    (await exchange.ask(nurse, 'file.summary', { person: await fileOf() })).status,
    404,
    'for care',
  );
});

test('an account that is no care professional is refused, whoever the person is', async () => {
  const landlord = await exchange.arrive('hospital', 'Bailleur', 'otherProfessional');
  const relative = await exchange.arrive('hospital', 'Solange', 'relative');
  for (const who of [landlord, relative])
    for (const person of [undefined, { system: 'urn:test:dossier', value: 'nobody' }])
      assert.deepEqual((await open(who, person && { person })).answer, {
        outcome: 'refused',
        rule: 'careOnly',
      });
});

test('the same call again opens nothing more and answers the same, also once it is over', async () => {
  const nurse = await exchange.arrive('hospital', 'Répète');
  const operationId = crypto.randomUUID();
  const first = await open(nurse, { operationId });
  assert.equal(first.answer?.outcome, 'opened');
  assert.deepEqual((await open(nurse, { operationId })).answer, first.answer);
  try {
    exchange.service.clock.moveTo('2026-04-09T13:00:00.000Z');
    assert.deepEqual((await open(nurse, { operationId })).answer, first.answer);
    assert.equal((await summary(nurse)).status, 404, 'an answer is repeated, an access is not');
  } finally {
    exchange.service.clock.moveTo(startOfTest);
  }
  const elsewhere = { person: { system: 'urn:test:dossier', value: 'nobody' }, operationId };
  assert.deepEqual((await open(nurse, elsewhere)).answer, { outcome: 'refused', rule: 'identityMismatch' });
  const { rows } = await exchange.service.asMaintenance((client) =>
    client.query('select id from fil.operation where id = $1', [operationId]),
  );
  assert.equal(rows.length, 1);
});

test('further domains are opened one by one, by another fact; sensitive ones only when a life is in danger', async () => {
  const nurse = await exchange.arrive('hospital', 'Davantage');
  await open(nurse);
  await open(nurse, { domains: ['functionalAutonomy', 'sensitive', 'caregiverSection'] });
  assert.deepEqual(await domainsOf(nurse), [
    'identity',
    'health',
    'medication',
    'functionalAutonomy',
    'legalProtection',
  ]);
  await open(nurse, { domains: ['sensitive'], dangerToLife: true });
  assert.ok((await domainsOf(nurse)).includes('sensitive'));
});

test('a restricted recipient opens it only where life or integrity is in danger', async () => {
  const refusedOne = await exchange.arrive('hospital', 'Refusée');
  const target: Recipient = professional(refusedOne, 'Refusée');
  await exchange.write(manager, 'restriction', restrictionFact(target, ['health']));
  assert.deepEqual((await open(refusedOne)).answer, { outcome: 'refused', rule: 'restrictedRecipient' });
  assert.equal((await summary(refusedOne)).status, 404);
  assert.equal((await open(refusedOne, { dangerToLife: true })).answer?.outcome, 'opened');
  assert.ok((await domainsOf(refusedOne)).includes('health'));
});

test('it ends by the clock, to the minute, without anybody doing anything', async () => {
  const nurse = await exchange.arrive('hospital', 'Minuit');
  const { answer } = await open(nurse);
  assert.ok(answer?.outcome === 'opened');
  try {
    exchange.service.clock.moveTo(new Date(Date.parse(answer.until) - 30_000).toISOString());
    assert.equal((await summary(nurse)).status, 200);
    exchange.service.clock.moveTo(answer.until);
    assert.equal((await summary(nurse)).status, 404);
  } finally {
    exchange.service.clock.moveTo(startOfTest);
  }
});

test('the person sees in her register who broke the glass and why, and what was read by it', async () => {
  const person = await exchange.arrive('clsc', 'Aurore T.', 'person');
  await exchange.write(manager, 'membership', {
    member: { kind: 'relative', id: person.professionalId, name: 'Aurore T.' },
    role: 'person',
    from: today,
    accountable: false,
    basis: 'ownFile',
    essential: false,
    grants: [
      { domain: 'identity', level: 'read', purposes: ['careCoordination'] },
      { domain: 'legalProtection', level: 'read', purposes: ['careCoordination'] },
    ],
  });
  const nurse = await exchange.arrive('hospital', 'Vue');
  const opened = await open(nurse, { reason: 'Chute, perte de conscience.' });
  await summary(nurse);
  const register = await exchange.ask<AccessRegisterAnswer>(person, 'access.register', {
    person: await fileOf(),
  });
  assert.equal(register.status, 200, register.text);
  const emergency = register.answer?.emergencies.find(
    ({ id }) => opened.answer?.outcome === 'opened' && id === opened.answer.accessId,
  );
  assert.equal(emergency?.fact.reason, 'Chute, perte de conscience.');
  const reading = register.answer?.readings.find(({ reader }) => reader.name === 'Vue');
  assert.equal(reading?.purpose, 'emergency');
  assert.equal(reading.role, null);
  assert.deepEqual(reading.domains, ['identity']);
});

test('FR-08: an evaluation is found by its head, with the answers of what is open and no other; the register says what was read', async () => {
  const evaluationId = await exchange.write(manager, 'evaluation', {
    instrument: 'aggir',
    instrumentVersion: '1',
    status: 'draft',
    startedOn: today,
    place: 'home',
  });
  for (const linkId of ['toilette/bas/s', 'coherence/communication/s']) {
    const values = [{ valueBoolean: true }];
    await exchange.write(manager, 'answer', { evaluationId, linkId, values }, `${evaluationId}/${linkId}`);
  }
  const nurse = await exchange.arrive('hospital', 'Infirmière qui cherche les réponses');
  assert.equal((await open(nurse, { domains: ['functionalAutonomy'] })).answer?.outcome, 'opened');
  const about = { person: await fileOf(), purpose: 'emergency' };
  const list = await exchange.ask<EvaluationListAnswer>(nurse, 'evaluation.list', about);
  assert.deepEqual(
    list.answer?.evaluations.map(({ evaluation }) => evaluation.id),
    [evaluationId],
  );
  const read = await exchange.ask<EvaluationReadAnswer>(nurse, 'evaluation.read', { ...about, evaluationId });
  assert.deepEqual(
    read.answer?.answers.map(({ fact }) => fact.linkId),
    ['toilette/bas/s'],
  );
  const register = await exchange.ask<AccessRegisterAnswer>(manager, 'access.register', {
    person: exchange.person,
  });
  const entries = register.answer?.readings.filter(({ reader }) => reader.name.includes('cherche')) ?? [];
  assert.deepEqual([...new Set(entries.flatMap(({ domains }) => domains))], ['functionalAutonomy']);
});
