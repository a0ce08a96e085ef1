import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { EntityRecord } from '@fil/vocabulary/types';
import { isActive, isToReask } from '../access/index.ts';
import { anyCircleFacts, factDays } from '../testing/any-circle-facts.ts';
import { membership, organization, professional, referral, restriction } from '../testing/circle-records.ts';
import { record } from '../testing/records.ts';
import { accountableOf } from './accountable.ts';
import { circleFacts } from './circle-facts.ts';
import type { CircleFacts } from './circle-facts.ts';
import { circleOf } from './circle-of.ts';
import { membershipsOf } from './memberships-of.ts';
import { consentStanding, restrictionStanding } from './standing.ts';

const everything = (facts: CircleFacts): readonly EntityRecord[] => Object.values(facts).flat();
const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
  rows.toSorted((left, right) => left.id.localeCompare(right.id));

test('the same facts in another order make the same circle', () => {
  fc.assert(
    fc.property(anyCircleFacts, (facts) => {
      const circle = circleOf(facts);
      const again = circleOf(circleFacts(everything(facts).toReversed()));
      assert.deepEqual(byId(again.consents), byId(circle.consents));
      assert.deepEqual(byId(again.restrictions), byId(circle.restrictions));
      assert.equal(again.closedOn, circle.closedOn);
      assert.deepEqual(accountableOf(circleFacts(everything(facts).toReversed())), accountableOf(facts));
    }),
  );
});

/** Who answered on that day, told another way: walk the days, and let whoever takes the follow-up keep it. */
function walkedTo(facts: CircleFacts, last: string): string | undefined {
  let holder: { id: string; until: string } | undefined;
  for (const day of factDays.filter((each) => each <= last)) {
    const beginning = facts.memberships
      .filter(({ fact }) => fact.accountable && fact.from === day)
      .toSorted((left, right) => left.id.localeCompare(right.id));
    for (const { id, fact } of beginning)
      if (!holder || holder.until <= day) holder = { id, until: fact.to ?? '9999' };
    for (const { fact } of facts.referrals) {
      if (fact.nature !== 'handOver' || fact.answeredOn !== day) continue;
      if (fact.state !== 'accepted' && fact.state !== 'ended') continue;
      const known = facts.memberships.find(({ id }) => id === fact.membershipId);
      holder = { id: fact.membershipId, until: (known ? known.fact.to : fact.endedOn) ?? '9999' };
    }
  }
  return holder?.id;
}

test('exactly one answers on each day once somebody did, whatever was asked, accepted or declined', () => {
  let moved = 0;
  fc.assert(
    fc.property(anyCircleFacts, (facts) => {
      let known: string | undefined;
      for (const day of factDays) {
        const present = accountableOf(facts, day)?.membershipId;
        assert.equal(present, walkedTo(facts, day), day);
        if (known !== undefined) assert.ok(present !== undefined, 'never nobody again');
        if (known !== undefined && present !== known) moved += 1;
        known = present;
      }
      const flagged = circleOf(facts).memberships.filter(({ accountable }) => accountable);
      assert.deepEqual(
        flagged.map(({ id }) => id),
        known === undefined ? [] : [known],
        'the projection says so of one membership, which exists',
      );
    }),
    { numRuns: 2_000 },
  );
  assert.ok(moved > 100, 'it did move');
});

test('only an acceptance moves it: asking, declining or cancelling changes nothing', () => {
  fc.assert(
    fc.property(anyCircleFacts, (facts) => {
      const referrals = facts.referrals.filter(
        ({ fact }) => fact.state === 'accepted' || fact.state === 'ended',
      );
      assert.deepEqual(accountableOf({ ...facts, referrals }), accountableOf(facts));
      assert.deepEqual(membershipsOf({ ...facts, referrals }), membershipsOf(facts));
    }),
  );
});

test('each membership has one id, one source, and lasts as its fact says', () => {
  fc.assert(
    fc.property(anyCircleFacts, (facts) => {
      const made = membershipsOf(facts);
      assert.equal(new Set(made.map(({ id }) => id)).size, made.length);
      for (const { source, from, to } of made) {
        if (source.kind === 'membership') {
          const fact = facts.memberships.find(({ id }) => id === source.id)?.fact;
          assert.deepEqual([from, to], [fact?.from, fact?.to]);
        } else {
          const fact = facts.referrals.find(({ id }) => id === source.id)?.fact;
          assert.equal(from, fact?.answeredOn);
          if (fact?.state === 'ended') assert.notEqual(to, undefined, 'what ended is never open');
        }
      }
    }),
  );
});

test('on each day the circle holds of consents and restrictions what their standing says', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(anyCircleFacts, fc.constantFrom(...factDays), (facts, day) => {
      const circle = circleOf(facts);
      for (const consent of facts.consents) {
        const standing = consentStanding(consent, facts.legalStatuses, day);
        met.add(standing);
        const row = circle.consents.find(({ id }) => id === consent.id);
        assert.ok(row);
        assert.equal(isActive(row, day), standing === 'given' || standing === 'toReask');
        if (isActive(row, day)) assert.equal(isToReask(row, day), standing === 'toReask');
      }
      for (const one of facts.restrictions) {
        const standing = restrictionStanding(one, day);
        met.add(standing);
        const row = circle.restrictions.find(({ id }) => id === one.id);
        assert.equal(row && isActive(row, day), standing === 'provisional' || standing === 'signed');
      }
    }),
    { numRuns: 2_000 },
  );
  const all = ['expired', 'given', 'lifted', 'provisional', 'signed', 'toCome', 'toReask', 'withdrawn'];
  assert.deepEqual([...met].sort(), all);
});

test('L9: an accepted referral opens a membership, its end closes it, an unanswered one is only an offer', () => {
  const popote = organization('popote');
  const at = (fact: Parameters<typeof referral>[2]) =>
    circleOf(circleFacts([referral('meals', popote, { membershipId: 'opened', ...fact })]));
  assert.deepEqual(at({}).memberships, []);
  assert.deepEqual(at({}).offers, []);
  const sent = at({ state: 'sent' });
  assert.deepEqual(sent.memberships, []);
  assert.deepEqual(sent.offers, [{ organizationId: 'popote', referralId: 'meals' }]);
  const [opened] = at({ state: 'accepted', answeredOn: '2026-04-03' }).memberships;
  assert.deepEqual([opened?.id, opened?.organizationId, opened?.from], ['opened', 'popote', '2026-04-03']);
  assert.equal(opened?.to, undefined);
  const ended = at({ state: 'ended', answeredOn: '2026-04-03', endedOn: '2026-06-01' });
  assert.equal(ended.memberships[0]?.to, '2026-06-01');
  const nothing = at({ state: 'accepted', answeredOn: '2026-04-03', grants: [] });
  assert.deepEqual(nothing.memberships, []);
});

test('IT-10b: a hand-over to somebody who is a member moves it to her own membership', () => {
  const facts = circleFacts([
    membership('m-dalia', professional('Dalia'), 'caseManager', { accountable: true }),
    membership('m-team', organization('sim'), 'keyWorker'),
    referral('relay', organization('sim'), {
      nature: 'handOver',
      state: 'accepted',
      answeredOn: '2026-05-01',
      membershipId: 'm-team',
      grants: [],
    }),
  ]);
  assert.equal(accountableOf(facts, '2026-04-30')?.membershipId, 'm-dalia');
  assert.deepEqual(accountableOf(facts), { membershipId: 'm-team', since: '2026-05-01' });
  assert.equal(circleOf(facts).memberships.length, 2);
});

test('who takes the follow-up over while a member already gets the role and the grants of the hand-over, once accepted', () => {
  const karim = membership('m-karim', professional('Karim'), 'nurse');
  const grants = [{ domain: 'finances', level: 'write', purposes: ['careCoordination'] }] as const;
  const relay = (state: 'sent' | 'accepted') =>
    referral('relay', professional('Karim'), {
      nature: 'handOver',
      state,
      ...(state === 'accepted' && { answeredOn: '2026-05-01' }),
      membershipId: 'm-karim',
      role: 'caseManager',
      grants,
    });
  const roles = (state: 'sent' | 'accepted') =>
    circleOf(circleFacts([karim, relay(state)])).memberships.map(({ role, grants: open, accountable }) => [
      role,
      open,
      accountable,
    ]);
  assert.deepEqual(roles('sent'), [['nurse', [], false]]);
  assert.deepEqual(roles('accepted'), [['caseManager', grants, true]]);
});

test('of two acceptances on one day the one written last holds, and an acceptance beats a beginning', () => {
  const handOver = (id: string, written: number, endedOn?: string) => ({
    ...referral(id, professional(id), {
      nature: 'handOver',
      state: 'accepted',
      answeredOn: '2026-05-01',
      membershipId: `m-${id}`,
      ...(endedOn !== undefined && { endedOn }),
    }),
    versions: { answeredOn: written },
  });
  const both = circleFacts([handOver('a', 9), handOver('b', 4)]);
  assert.equal(accountableOf(both)?.membershipId, 'm-a');
  const begun = membership('b', professional('Luc'), 'caseManager', {
    from: '2026-05-01',
    accountable: true,
  });
  const brief = circleFacts([begun, handOver('a', 0, '2026-05-01')]);
  assert.equal(
    accountableOf({ ...brief, referrals: brief.referrals.map((one) => ({ ...one, id: 'A' })) })?.membershipId,
    'm-a',
  );
});

test('a restriction names a family, an account or a body', () => {
  const { restrictions } = circleOf(
    circleFacts([
      restriction('a', { kind: 'category', category: 'police' }),
      restriction('b', organization('refuge'), { liftedOn: '2026-05-01' }),
    ]),
  );
  assert.deepEqual(
    restrictions.map(({ category, organizationId, accountId, to }) => [
      category,
      organizationId,
      accountId,
      to,
    ]),
    [
      ['police', undefined, undefined, undefined],
      [undefined, 'refuge', undefined, '2026-05-01'],
    ],
  );
});

test('the archive begins with the end that was not taken back', () => {
  const closure = (id: string, endedOn: string, reopenedOn?: string) =>
    record('closure', id, { endedOn, reason: 'moved', ...(reopenedOn !== undefined && { reopenedOn }) });
  const closedOn = (...closures: readonly EntityRecord[]) => circleOf(circleFacts(closures)).closedOn;
  assert.equal(closedOn(), undefined);
  assert.equal(closedOn(closure('a', '2026-05-01')), '2026-05-01');
  assert.equal(closedOn(closure('a', '2026-05-01', '2026-06-01')), undefined);
  const again = [closure('b', '2026-09-01'), closure('a', '2026-05-01', '2026-06-01')];
  assert.equal(closedOn(...again), '2026-09-01');
});
