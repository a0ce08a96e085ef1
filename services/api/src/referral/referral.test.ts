import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { EntityId, FileSummaryAnswer, ReferralSendAnswer } from '@fil/vocabulary/types';
import type { Identity } from '../database/index.ts';
import { openStream } from '../testing/stream.ts';
import {
  beginExchange,
  consentFact,
  gesturesOf,
  handOverGrants,
  professional,
  referralFact,
  restrictionFact,
  today,
} from './exchange-for-test.ts';
import type { Exchange } from './exchange-for-test.ts';
import type { ParcelContent } from './parcel.ts';

let exchange: Exchange;
let gestures: ReturnType<typeof gesturesOf>;
let manager: Identity;
let physio: Identity;
let needId: EntityId;
let goalId: EntityId;
let serviceId: EntityId;

before(async () => {
  exchange = await beginExchange();
  gestures = gesturesOf(exchange);
  ({ manager, physio } = exchange);
  needId = await exchange.write(manager, 'need', {
    title: 'Bouger sans tomber',
    priority: 1,
    beneficiary: 'person',
    state: 'active',
  });
  goalId = await exchange.write(manager, 'goal', {
    needId,
    text: 'Marcher dix minutes',
    agreement: 'agreed',
  });
  serviceId = await exchange.write(manager, 'plannedService', {
    goalId,
    title: 'Physiothérapie',
    sector: 'private',
    provider: 'Physio Boréale',
    responsible: 'Samir K.',
    frequency: { times: 1, unit: 'week', days: ['tuesday'], at: '10:00', minutes: 60 },
    state: 'proposed',
    critical: false,
  });
  await exchange.write(manager, 'right', {
    kind: 'other',
    label: 'CANARI finances',
    state: 'requested',
    evidence: [],
  });
});
after(() => exchange?.service.stop());

/** A draft to that recipient, sent with those lines. */
async function sent(
  to: Identity,
  lines: readonly { kind: 'goal' | 'plannedService' | 'need'; id: EntityId }[],
  changes: Parameters<typeof referralFact>[1] = {},
) {
  const id = await exchange.write(manager, 'referral', referralFact(professional(to), changes));
  const { answer, text } = await gestures.send(manager, id, lines);
  assert.equal(answer?.outcome, 'sent', text);
  return { id, sent: answer as ReferralSendAnswer & { outcome: 'sent' } };
}

test('the composer lists every line once, proposes the least that the role needs, and grants by default', async () => {
  const { answer } = await gestures.compose(manager, professional(physio));
  assert.ok(answer);
  const proposed = answer.lines.filter((line) => line.proposed).map(({ kind }) => kind);
  assert.deepEqual(proposed.toSorted(), ['identity', 'plannedService']);
  assert.ok(answer.lines.some(({ kind, proposed }) => kind === 'right' && !proposed));
  assert.deepEqual(answer.restricted, []);
  assert.equal(answer.consent, null);
  assert.deepEqual(answer.grants.map(({ domain }) => domain).toSorted(), [
    'functionalAutonomy',
    'housing',
    'identity',
    'plan',
    'services',
  ]);
});

test('what is sent equals the list, byte for byte, down to one line; a goal does not bring its need', async () => {
  const composed = (await gestures.compose(manager, professional(physio))).answer;
  const chosen = composed?.lines.filter(({ id }) => id === goalId) ?? [];
  const { id, sent: answer } = await sent(physio, [{ kind: 'goal', id: goalId }]);

  const content = JSON.parse(answer.content) as ParcelContent;
  assert.deepEqual(
    content.lines.map(({ kind, id, domain, label }) => ({ kind, id, domain, label })),
    chosen.map(({ kind, id, domain, label }) => ({ kind, id, domain, label })),
  );
  assert.deepEqual(Object.keys(content).toSorted(), ['format', 'from', 'lines', 'sentOn', 'title', 'to']);
  assert.deepEqual(content.lines[0]?.fact, { text: 'Marcher dix minutes', agreement: 'agreed' });
  assert.doesNotMatch(answer.content, new RegExp(`${needId}|Bouger|CANARI|Physio Boréale`));

  const received = await gestures.read(physio, id);
  assert.equal(received.answer?.content, answer.content);
  const bytes = Buffer.from(received.answer?.content ?? '');
  assert.equal(bytes.length, answer.bytes);
  assert.equal(createHash('sha256').update(bytes).digest('hex'), answer.digest);
  assert.doesNotMatch(received.text, /CANARI|Bouger/);

  const register = await exchange.ask<{
    disclosures: { id: string; fact: { digest: string; lines: unknown } }[];
  }>(manager, 'access.register', { person: exchange.person });
  const entry = register.answer?.disclosures.find((one) => one.id === answer.disclosureId);
  assert.equal(entry?.fact.digest, answer.digest);
  assert.deepEqual(
    entry?.fact.lines,
    chosen.map(({ kind, id, domain, label }) => ({ kind, id, domain, label })),
  );
});

test('sending again with the same identifier answers the same and sends nothing more; with another it is refused', async () => {
  const id = await exchange.write(manager, 'referral', referralFact(professional(physio)));
  const disclosureId = crypto.randomUUID();
  const line = [{ kind: 'plannedService', id: serviceId }] as const;
  const [first, second] = await Promise.all([
    gestures.send(manager, id, line, disclosureId),
    gestures.send(manager, id, line, disclosureId),
  ]);
  const third = await gestures.send(manager, id, line, disclosureId);
  assert.equal(first.answer?.outcome, 'sent');
  assert.deepEqual(second.answer, first.answer);
  assert.deepEqual(third.answer, first.answer);
  const again = await gestures.send(manager, id, line);
  assert.deepEqual(again.answer, { outcome: 'refused', rule: 'referralNotOpen', detail: 'sent' });
  const { rows } = await exchange.service.asMaintenance((client) =>
    client.query('select id from fil.parcel where referral_id = $1', [id]),
  );
  assert.deepEqual(rows, [{ id: disclosureId }]);
});

test('a line that is not in the list of the sender is not sent, and the referral stays a draft', async () => {
  const id = await exchange.write(manager, 'referral', referralFact(professional(physio)));
  const refused = await gestures.send(manager, id, [{ kind: 'need', id: crypto.randomUUID() }]);
  assert.deepEqual(refused.answer, { outcome: 'refused', rule: 'entityAbsent', detail: 'need' });
  assert.equal((await gestures.read(physio, id)).status, 404);
  assert.equal((await gestures.send(manager, id, [])).answer?.outcome, 'sent');
});

test('only whoever may refer composes and sends: a member without that action learns nothing', async () => {
  const nurse = await exchange.arrive('clsc', 'Karim B.');
  await exchange.write(manager, 'membership', {
    member: professional(nurse, 'Karim B.'),
    role: 'nurse',
    from: today,
    accountable: false,
    basis: 'careTeam',
    essential: false,
    grants: [{ domain: 'services', level: 'write', purposes: ['careCoordination'] }],
  });
  const id = await exchange.write(manager, 'referral', referralFact(professional(physio)));
  for (const referralId of [id, crypto.randomUUID()])
    assert.deepEqual((await gestures.send(nurse, referralId, [])).answer, {
      outcome: 'refused',
      rule: 'notYours',
    });
  assert.equal((await gestures.compose(nurse, professional(physio))).status, 404);
});

test('on the basis of consent nothing leaves without one that covers the domain of every line', async () => {
  const stranger = await exchange.arrive('hospital', 'Boréale');
  const to = professional(stranger, 'Boréale');
  const id = await exchange.write(manager, 'referral', referralFact(to, { basis: 'consent' }));
  const lines = [{ kind: 'plannedService', id: serviceId }] as const;
  assert.deepEqual((await gestures.send(manager, id, lines)).answer, {
    outcome: 'refused',
    rule: 'consentMissing',
    detail: 'services',
  });
  const consent = await exchange.write(manager, 'consent', consentFact(to, ['services']));
  assert.equal((await gestures.compose(manager, to)).answer?.consent?.id, consent);
  assert.deepEqual((await gestures.send(manager, id, [...lines, { kind: 'goal', id: goalId }])).answer, {
    outcome: 'refused',
    rule: 'consentMissing',
    detail: 'plan',
  });
  assert.equal((await gestures.send(manager, id, lines)).answer?.outcome, 'sent');
  assert.equal((await gestures.read(stranger, id)).status, 200);

  const withdrawn = await exchange.change(manager, 'consent', consent, 'withdrawnOn', today);
  assert.equal(withdrawn.outcome, 'accepted');
  assert.equal((await gestures.read(stranger, id)).status, 404);
  assert.deepEqual((await gestures.inbox(stranger)).answer?.referrals, []);
  assert.equal((await gestures.answer(stranger, id, 'accepted')).status, 404);
});

test('what a restriction keeps from the recipient is no line, is told as restricted, and is never sent', async () => {
  const landlord = await exchange.arrive('hospital', 'Proprio');
  const to = professional(landlord, 'Proprio');
  const early = await exchange.write(manager, 'referral', referralFact(to));
  const draft = await exchange.write(
    manager,
    'referral',
    referralFact(to, { membershipId: crypto.randomUUID() }),
  );
  const { answer: before } = await gestures.send(manager, early, [{ kind: 'goal', id: goalId }]);
  assert.equal(before?.outcome, 'sent');

  await exchange.write(manager, 'restriction', restrictionFact(to, ['plan', 'finances']));
  const composed = (await gestures.compose(manager, to)).answer;
  assert.deepEqual(composed?.restricted, ['finances', 'plan']);
  assert.deepEqual(
    composed.lines.filter(({ domain }) => domain === 'plan' || domain === 'finances'),
    [],
  );
  assert.ok(!composed.grants.some(({ domain }) => domain === 'plan'));
  assert.deepEqual((await gestures.send(manager, draft, [{ kind: 'goal', id: goalId }])).answer, {
    outcome: 'refused',
    rule: 'restrictedRecipient',
    detail: 'plan',
  });
  assert.equal((await gestures.read(landlord, early)).status, 404, 'what was sent before is closed too');
});

test('a restriction on the body reaches whoever works for it', async () => {
  const restricted = await exchange.arrive('dac', 'Ailleurs');
  const to = professional({ ...restricted, professionalId: physio.professionalId });
  const restriction = await exchange.write(
    manager,
    'restriction',
    restrictionFact({ kind: 'organization', id: 'hospital', name: 'Hôpital' }, ['finances']),
  );
  assert.deepEqual((await gestures.compose(manager, to)).answer?.restricted, ['finances']);
  assert.ok(restriction);
});

test('an accepted referral opens exactly its grants; its end closes the next read', async () => {
  const { id } = await sent(physio, [{ kind: 'goal', id: goalId }]);
  const waiting = (await gestures.inbox(physio)).answer?.referrals.find((one) => one.referralId === id);
  assert.equal(waiting?.state, 'sent');
  assert.equal(waiting.lineCount, 1);
  assert.equal(waiting.person, undefined);
  const closed = { person: { system: 'urn:fil:file', value: crypto.randomUUID() } };
  const absent = (await exchange.ask(physio, 'file.summary', closed)).text;

  const operationId = crypto.randomUUID();
  const accepted = await gestures.answer(physio, id, 'accepted', { operationId });
  assert.equal(accepted.answer?.outcome, 'answered', accepted.text);
  const person = accepted.answer.outcome === 'answered' ? accepted.answer.person : undefined;
  assert.ok(person);
  assert.deepEqual((await gestures.answer(physio, id, 'accepted', { operationId })).answer, accepted.answer);
  const summary = await exchange.ask<FileSummaryAnswer>(physio, 'file.summary', { person });
  assert.deepEqual(summary.answer?.grants, [{ domain: 'services', level: 'read' }]);
  assert.equal((await gestures.read(physio, id)).answer?.referral.state, 'accepted');

  const ended = await gestures.answer(physio, id, 'ended');
  assert.deepEqual(ended.answer, { outcome: 'answered', state: 'ended' }, ended.text);
  assert.equal((await exchange.ask(physio, 'file.summary', { person })).text, absent);
  assert.equal((await gestures.read(physio, id)).status, 404);
});

test('the end of a referral closes the stream that it had opened', async () => {
  const liaison = await exchange.arrive('hospital', 'Liaison');
  const { id } = await sent(liaison, [{ kind: 'goal', id: goalId }]);
  const accepted = (await gestures.answer(liaison, id, 'accepted')).answer;
  assert.ok(accepted?.outcome === 'answered' && accepted.person);
  const stream = await openStream(
    exchange.service.running.url,
    accepted.person,
    await exchange.service.tokenFor(liaison),
  );
  try {
    assert.equal(stream.status, 200);
    const over = (async () => {
      while (await stream.next()) continue;
    })();
    // By whoever referred, not by the recipient: the other end of the agreement.
    const ended = await exchange.change(manager, 'referral', id, 'endedOn', today);
    assert.equal(ended.outcome, 'accepted');
    await over;
    assert.equal((await gestures.read(liaison, id)).status, 404);
  } finally {
    stream.close();
  }
});

test('somebody the person refuses does not read what the body they work for received', async () => {
  const to = { kind: 'organization', id: 'hospital', name: 'Hôpital' } as const;
  const id = await exchange.write(manager, 'referral', referralFact(to));
  assert.equal(
    (await gestures.send(manager, id, [{ kind: 'plannedService', id: serviceId }])).answer?.outcome,
    'sent',
  );
  const neighbour = await exchange.arrive('hospital', 'Voisine');
  assert.equal((await gestures.read(neighbour, id)).status, 200);
  await exchange.write(
    manager,
    'restriction',
    restrictionFact(professional(neighbour, 'Voisine'), ['services']),
  );
  assert.equal((await gestures.read(neighbour, id)).status, 404);
  assert.equal((await gestures.answer(neighbour, id, 'accepted')).status, 404);
  const colleague = await exchange.arrive('hospital', 'Autre');
  assert.equal((await gestures.read(colleague, id)).status, 200);
  await exchange.change(manager, 'referral', id, 'state', 'cancelled');
  assert.equal((await gestures.read(colleague, id)).status, 404, 'a cancelled one is nobody’s');
});

test('declining needs a reason, closes the parcel, opens nothing, and is answered the same when repeated', async () => {
  const { id } = await sent(physio, [{ kind: 'goal', id: goalId }]);
  assert.deepEqual((await gestures.answer(physio, id, 'declined')).answer, {
    outcome: 'refused',
    rule: 'declineNeedsReason',
  });
  const operationId = crypto.randomUUID();
  const say = () =>
    gestures.answer(physio, id, 'declined', { operationId, declineReason: 'outOfArea', note: 'Hors zone' });
  assert.deepEqual((await say()).answer, { outcome: 'answered', state: 'declined' });
  assert.deepEqual((await say()).answer, { outcome: 'answered', state: 'declined' });
  assert.equal((await gestures.read(physio, id)).status, 404);
  assert.equal((await gestures.answer(physio, id, 'accepted')).status, 404);
});

test('nobody else reads, answers or even learns of what was sent to somebody', async () => {
  const { id } = await sent(physio, [{ kind: 'goal', id: goalId }]);
  const stranger = await exchange.arrive('clsc', 'Collègue');
  const absent = await gestures.read(stranger, crypto.randomUUID());
  assert.equal((await gestures.read(stranger, id)).text, absent.text);
  assert.equal((await gestures.answer(stranger, id, 'accepted')).status, 404);
  assert.deepEqual((await gestures.inbox(stranger)).answer?.referrals, []);
  const seen = await exchange.service.running.database.inTransaction(
    { ...physio, today, now: '2026-04-07T13:00:00Z', purpose: 'careCoordination' },
    (transaction) => transaction.query('select * from fil.parcel'),
  );
  assert.deepEqual(seen, [], 'the table itself gives its recipient nothing');
});

test('an organization receives for whoever works for it', async () => {
  const id = await exchange.write(
    manager,
    'referral',
    referralFact(
      { kind: 'organization', id: 'hospital', name: 'Hôpital' },
      { membershipId: crypto.randomUUID() },
    ),
  );
  assert.equal((await gestures.send(manager, id, [{ kind: 'goal', id: goalId }])).answer?.outcome, 'sent');
  const colleague = await exchange.arrive('hospital', 'Autre hospitalière');
  assert.equal((await gestures.read(colleague, id)).status, 200);
  const accepted = await gestures.answer(colleague, id, 'accepted');
  assert.equal(accepted.answer?.outcome, 'answered', accepted.text);
  assert.equal((await gestures.answer(colleague, id, 'ended')).answer?.outcome, 'answered');
});

test('every reading of what was received is in the log of the file, with the domains of its lines', async () => {
  const reader = await exchange.arrive('hospital', 'Lectrice');
  const { id } = await sent(reader, [
    { kind: 'goal', id: goalId },
    { kind: 'plannedService', id: serviceId },
  ]);
  await gestures.read(reader, id);
  await gestures.inbox(reader);
  const { rows } = await exchange.service.asMaintenance((client) =>
    client.query(
      'select procedure, domains, purpose from fil.access_log where professional_id = $1 order by id',
      [reader.professionalId],
    ),
  );
  assert.deepEqual(rows, [
    { procedure: 'referral.read', domains: ['plan', 'services'], purpose: 'careCoordination' },
    { procedure: 'referral.inbox', domains: ['services'], purpose: 'careCoordination' },
  ]);
});

test('a hand-over moves who answers for the follow-up on acceptance only, and never without what it needs', async () => {
  const successor = await exchange.arrive('clsc', 'Nadia R.');
  const members = async () =>
    (await exchange.ask<FileSummaryAnswer>(manager, 'file.summary', { person: exchange.person })).answer
      ?.members ?? [];
  const accountable = async (): Promise<string | undefined> => {
    const [one, ...more] = (await members()).filter((member) => member.accountable);
    assert.deepEqual(more, [], 'exactly one');
    return one?.name;
  };
  const mine = (await members()).find(({ name }) => name === 'Mireille O.')?.membershipId ?? '';
  const leave = async () => {
    const result = await exchange.change(manager, 'membership', mine, 'to', today);
    return result.outcome === 'refused' ? result.rule : result.outcome;
  };
  const handOver = referralFact(professional(successor, 'Nadia R.'), {
    nature: 'handOver',
    role: 'caseManager',
    title: 'Passage de relais',
    grants: handOverGrants,
  });
  const id = await exchange.write(manager, 'referral', handOver);
  assert.equal((await gestures.send(manager, id, [])).answer?.outcome, 'sent');
  assert.equal(await accountable(), 'Mireille O.');
  assert.deepEqual((await gestures.answer(successor, id, 'accepted')).answer, {
    outcome: 'refused',
    rule: 'handOverIncomplete',
    detail: 'summary',
  });
  assert.equal(await accountable(), 'Mireille O.', 'a refused acceptance leaves nothing behind');
  assert.equal(await leave(), 'accountableRequired');

  await exchange.change(manager, 'referral', id, 'summary', 'Ce qu’il faut savoir.');
  await exchange.change(manager, 'referral', id, 'jointContactOn', today);
  await exchange.change(manager, 'referral', id, 'personInformedOn', today);
  const accepted = await gestures.answer(successor, id, 'accepted');
  assert.equal(accepted.answer?.outcome, 'answered', accepted.text);
  assert.equal(await accountable(), 'Nadia R.');
  assert.equal(await leave(), 'accepted');
  assert.equal((await exchange.ask(manager, 'file.summary', { person: exchange.person })).status, 404);
});
