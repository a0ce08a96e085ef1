import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FactByKind } from '@fil/vocabulary/types';
import {
  accountId,
  change,
  consent,
  create,
  organization,
  professional,
  referral,
  restriction,
  tried,
} from '../../testing/circle-records.ts';

const popote = organization('popote');
const draft = referral('meals', popote);
const sent = referral('meals', popote, { state: 'sent', sentOn: '2026-04-01' });
const accepted = referral('meals', popote, {
  ...sent.fact,
  state: 'accepted',
  answeredOn: '2026-04-03',
  answeredBy: 'Mme R.',
});
const relay = (fact: Partial<FactByKind['referral']> = {}) =>
  referral('relay', professional('Jeanne'), {
    nature: 'handOver',
    title: 'Passage de relais',
    role: 'caseManager',
    ...fact,
  });
const complete = {
  summary: 'Ce qui compte pour Aurore.',
  jointContactOn: '2026-04-05',
  personInformedOn: '2026-04-05',
};

test('whoever refers writes a draft; sending is the service’s, because it writes what left', () => {
  assert.equal(tried(create(draft)), 'accepted');
  assert.equal(tried(create(draft), { by: 'Nora' }), 'notYours');
  assert.equal(tried(create(draft), { by: 'Karim' }), 'accepted');
  assert.equal(tried(create(draft), { by: 'Karim', model: 'broker' }), 'notYours');
  assert.equal(tried(create(sent)), 'referralNotOpen state');
  assert.equal(tried(change(draft, 'state', 'sent'), { among: [draft] }), 'notYours');
  assert.equal(tried(change(draft, 'state', 'sent'), { among: [draft], by: 'service' }), 'accepted');
});

test('an answer is its recipient’s, or taken by whoever says from whom', () => {
  const among = [sent];
  assert.equal(tried(change(sent, 'state', 'accepted'), { among, by: 'service' }), 'accepted');
  assert.equal(tried(change(sent, 'state', 'accepted'), { among }), 'notYours');
  const said = referral('meals', popote, { ...sent.fact, answeredBy: 'Mme R., au téléphone' });
  assert.equal(tried(change(said, 'state', 'accepted'), { among: [said] }), 'accepted');
  assert.equal(tried(change(said, 'state', 'accepted'), { among: [said], by: 'Nora' }), 'notYours');
});

test('QC-10: declining says why', () => {
  assert.equal(
    tried(change(sent, 'state', 'declined'), { among: [sent], by: 'service' }),
    'declineNeedsReason',
  );
  const why = referral('meals', popote, { ...sent.fact, declineReason: 'outOfArea' });
  assert.equal(tried(change(why, 'state', 'declined'), { among: [why], by: 'service' }), 'accepted');
});

test('only what waits is answered, and only what was accepted ends', () => {
  const moves = [
    ['draft', 'accepted'],
    ['accepted', 'sent'],
    ['declined', 'accepted'],
    ['cancelled', 'sent'],
    ['ended', 'accepted'],
    ['sent', 'ended'],
  ] as const;
  for (const [from, to] of moves) {
    const record = referral('meals', popote, { ...sent.fact, state: from, answeredBy: 'Mme R.' });
    const rule = tried(change(record, 'state', to), { among: [record], by: 'service' });
    assert.equal(rule, `referralNotOpen ${from}`, `${from} to ${to}`);
  }
  assert.equal(tried(change(sent, 'state', 'cancelled'), { among: [sent] }), 'accepted');
  assert.equal(tried(change(accepted, 'state', 'ended'), { among: [accepted] }), 'accepted');
  assert.equal(
    tried(change(accepted, 'endedOn', '2026-04-02'), { among: [accepted] }),
    'periodReversed endedOn',
  );
  const ended = referral('meals', popote, { ...accepted.fact, endedOn: '2026-04-06' });
  assert.equal(tried(change(ended, 'endedOn', null), { among: [ended] }), 'fieldImmutable endedOn');
});

test('what was sent and answered stays as it was', () => {
  assert.equal(tried(change(draft, 'grants', []), { among: [draft] }), 'accepted');
  assert.equal(tried(change(sent, 'grants', []), { among: [sent] }), 'fieldImmutable grants');
  assert.equal(tried(change(sent, 'role', 'nurse'), { among: [sent] }), 'fieldImmutable role');
  assert.equal(
    tried(change(accepted, 'answeredOn', '2026-04-01'), { among: [accepted] }),
    'fieldImmutable answeredOn',
  );
});

test('the agreements of the day are looked at when it leaves, the refusals already before', () => {
  const onConsent = referral('meals', popote, { basis: 'consent' });
  assert.equal(tried(create(onConsent)), 'accepted', 'the agreement may still come');
  const send = change(onConsent, 'state', 'sent');
  assert.equal(tried(send, { among: [onConsent], by: 'service' }), 'consentMissing');
  const agreed = consent('c', popote);
  assert.equal(tried(send, { among: [onConsent, agreed], by: 'service' }), 'accepted');
  const refused = restriction('r', popote, { domains: ['services'] });
  assert.equal(tried(create(draft), { among: [refused] }), 'restrictedRecipient services');
  assert.equal(
    tried(send, { among: [onConsent, agreed, refused], by: 'service' }),
    'restrictedRecipient services',
  );
});

test('it opens a membership of its own, never somebody else’s', () => {
  const taken = referral('meals', popote, { membershipId: 'm-nora' });
  assert.equal(tried(create(taken)), 'memberAlready');
});

test('only the accountable one hands over, to a role that may answer for the follow-up', () => {
  assert.equal(tried(create(relay())), 'accepted');
  assert.equal(tried(create(relay()), { by: 'Karim', model: 'mixed' }), 'notYours');
  assert.equal(tried(create(relay({ role: 'nurse' }))), 'roleNotAccountable');
  assert.equal(tried(create(relay({ role: 'keyWorker' }))), 'roleNotAccountable');
  assert.equal(tried(create(relay({ role: 'keyWorker' })), { model: 'mixed' }), 'accepted');
});

test('L20: a transfer completes with summary, joint contact and the person informed', () => {
  const waiting = relay({ state: 'sent', sentOn: '2026-04-01' });
  const accept = change(waiting, 'state', 'accepted');
  assert.equal(tried(accept, { among: [waiting], by: 'service' }), 'handOverIncomplete summary');
  for (const missing of ['summary', 'jointContactOn', 'personInformedOn'] as const) {
    const { [missing]: _left, ...rest } = complete;
    const partial = relay({ ...waiting.fact, ...rest });
    assert.equal(tried(accept, { among: [partial], by: 'service' }), `handOverIncomplete ${missing}`);
  }
  const whole = relay({ ...waiting.fact, ...complete });
  assert.equal(tried(accept, { among: [whole], by: 'service' }), 'accepted');
});

test('one successor is asked at a time', () => {
  const waiting = relay({ state: 'sent', sentOn: '2026-04-01' });
  const other = referral('other', professional('Luc'), { ...relay().fact, to: professional('Luc') });
  const among = [waiting, other];
  assert.equal(tried(create(other), { among: [waiting] }), 'accepted', 'a draft asks nobody');
  assert.equal(tried(change(other, 'state', 'sent'), { among, by: 'service' }), 'referralNotOpen handOver');
});

test('a hand-over without grants is for somebody who is a member already', () => {
  const bare = relay({ grants: [] });
  const send = change(bare, 'state', 'sent');
  assert.equal(tried(send, { among: [bare], by: 'service' }), 'handOverIncomplete grants');
  const toKarim = relay({
    grants: [],
    to: professional('Karim'),
    role: 'keyWorker',
    membershipId: 'm-karim',
  });
  assert.equal(tried(send, { among: [toKarim], by: 'service', model: 'mixed' }), 'accepted');
});

test('what the accountable one holds by a hand-over does not end under her', () => {
  const held = relay({ ...complete, state: 'accepted', answeredOn: '2026-04-06' });
  const among = [held];
  assert.equal(tried(change(held, 'endedOn', '2026-04-07'), { among, by: 'Jeanne' }), 'accountableRequired');
  assert.equal(tried(change(held, 'state', 'ended'), { among, by: 'service' }), 'accountableRequired');
  assert.equal(accountId('Jeanne') === accountId('Mireille'), false, 'names are told apart');
});

test('a member opened by a referral may leave', () => {
  const nurse = referral('care', professional('Inès'), { state: 'accepted', answeredOn: '2026-04-01' });
  assert.equal(tried(change(nurse, 'endedOn', '2026-04-07'), { among: [nurse], by: 'Inès' }), 'accepted');
  assert.equal(tried(change(nurse, 'endedOn', '2026-04-07'), { among: [nurse], by: 'Nora' }), 'notYours');
});
