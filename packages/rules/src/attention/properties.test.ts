import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  contactModes,
  continuityBreakTypes,
  deliveryOutcomes,
  evaluationScopes,
  evaluationStatuses,
  missedCauses,
  rightKinds,
} from '@fil/vocabulary/codes';
import { addDays } from '../days/index.ts';
import type { CircleFacts } from '../circle/index.ts';
import type { FileFacts } from '../facts/index.ts';
import { defaultTerritoryParameters as parameters } from '../parameters/index.ts';
import {
  continuityBreak,
  delivery,
  inQuebec,
  noFacts,
  plannedService,
  record,
  stay,
} from '../testing/records.ts';
import { attentionItems } from './attention-items.ts';

const start = '2026-01-05';
const end = addDays(start, 100);
const anyDay = fc.nat(100).map((count) => addDays(start, count));
const later = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const rows = <Value, Row>(value: fc.Arbitrary<Value>, row: (told: Value, index: number) => Row) =>
  fc.array(value, { maxLength: 3 }).map((told) => told.map(row));
const sister = { kind: 'relative', id: '00000000-0000-4000-8000-000000000001', name: 'Solange' } as const;

/** What the circle waits for, without the ends that would take an item away by themselves. */
const anyCircleFacts = {
  memberships: fc.constant([]),
  disclosures: fc.constant([]),
  oversights: fc.constant([]),
  statements: fc.constant([]),
  closures: fc.constant([]),
  consents: rows(fc.tuple(anyDay, fc.boolean()), ([day, hers], index) =>
    record('consent', `k${index}`, {
      recipient: sister,
      purposes: ['careCoordination'],
      domains: ['plan'],
      from: day,
      form: 'verbal',
      givenBy: hers ? 'caregiver' : 'person',
      collectedBy: 'M. O.',
      collectedOn: day,
      information: 'x',
    }),
  ),
  restrictions: rows(fc.tuple(anyDay, later(anyDay)), ([from, signedOn], index) =>
    record('restriction', `r${index}`, {
      target: sister,
      domains: ['health'],
      from,
      form: 'spoken',
      ...(signedOn !== undefined && { signedOn }),
    }),
  ),
  referrals: rows(fc.tuple(anyDay, fc.constantFrom('sent', 'declined')), ([sentOn, state], index) =>
    record('referral', `f${index}`, {
      nature: 'service',
      to: sister,
      title: 'Répit',
      state,
      membershipId: `m${index}`,
      role: 'relative',
      basis: 'consent',
      essential: false,
      grants: [],
      sentOn,
    }),
  ),
  emergencies: rows(fc.tuple(anyDay, fc.boolean()), ([day, reviewed], index) =>
    record('emergencyAccess', `x${index}`, {
      by: sister,
      reason: 'chute à domicile',
      dangerToLife: false,
      domains: ['health'],
      openedAt: `${day}T03:00:00.000Z`,
      until: `${day}T11:00:00.000Z`,
      ...(reviewed && { review: 'justified' as const }),
    }),
  ),
  representatives: rows(fc.tuple(anyDay, later(anyDay)), ([from, confirmedOn], index) =>
    record('representative', `p${index}`, {
      name: 'Odile',
      kind: 'trustedPerson',
      from,
      ...(confirmedOn !== undefined && { confirmedOn }),
    }),
  ),
  legalStatuses: rows(fc.tuple(anyDay, later(fc.nat(100))), ([pronouncedOn, length], index) =>
    record('legalStatus', `l${index}`, {
      measure: 'guardianship',
      pronouncedOn,
      ...(length !== undefined && { until: addDays(pronouncedOn, length) }),
    }),
  ),
  rights: rows(fc.tuple(anyDay, fc.constantFrom(...rightKinds)), ([renewalDue, kind], index) =>
    record('right', `d${index}`, { kind, state: 'decided', evidence: [], renewalDue }),
  ),
} satisfies { [Kind in keyof CircleFacts]: fc.Arbitrary<FileFacts[Kind]> };

const anyFacts: fc.Arbitrary<FileFacts> = fc.record({
  evaluations: fc
    .array(fc.tuple(anyDay, fc.constantFrom(...evaluationStatuses), fc.constantFrom(...evaluationScopes)), {
      maxLength: 3,
    })
    .map((told) =>
      told.map(([startedOn, status, scope], index) =>
        record('evaluation', `e${index}`, {
          instrument: 'm',
          instrumentVersion: '1',
          status,
          startedOn,
          place: 'home',
          scope,
        }),
      ),
    ),
  planVersions: later(anyDay).map((acceptedOn) =>
    acceptedOn === undefined
      ? []
      : [record('planVersion', 'v1', { number: 1, status: 'current', acceptedOn })],
  ),
  services: later(anyDay).map((startDue) => [
    plannedService('s', startDue === undefined ? {} : { startDue }),
  ]),
  deliveries: fc
    .uniqueArray(fc.nat(100), { maxLength: 30 })
    .chain((days) =>
      fc.tuple(
        ...days.map((day) =>
          fc
            .tuple(fc.constantFrom(...deliveryOutcomes), fc.constantFrom(...missedCauses))
            .map(([outcome, cause]) => delivery('s', addDays(start, day), { outcome, cause })),
        ),
      ),
    ),
  breaks: fc
    .array(fc.tuple(fc.constantFrom(...continuityBreakTypes), anyDay, later(fc.nat(20))), { maxLength: 3 })
    .map((told) =>
      told.map(([type, day, length], index) =>
        continuityBreak(`b${index}`, type, day, length === undefined ? undefined : addDays(day, length)),
      ),
    ),
  stays: fc
    .array(fc.tuple(anyDay, fc.nat(20)), { maxLength: 2 })
    .map((told) =>
      told.map(([from, length], index) => stay(`h${index}`, 'hospital', from, addDays(from, length))),
    ),
  contacts: fc
    .array(fc.tuple(anyDay, fc.constantFrom(...contactModes)), { maxLength: 4 })
    .map((told) =>
      told.map(([day, mode], index) => record('contact', `c${index}`, { day, mode, with: 'A' })),
    ),
  needs: fc.constant([]),
  goals: fc.constant([]),
  ...anyCircleFacts,
});

const items = (facts: FileFacts, today: string) => attentionItems({ facts, parameters, today, ...inQuebec });

test('the same facts in another order give the same items', () => {
  const reversed = (facts: FileFacts): FileFacts => ({
    ...facts,
    evaluations: facts.evaluations.toReversed(),
    deliveries: facts.deliveries.toReversed(),
    breaks: facts.breaks.toReversed(),
    stays: facts.stays.toReversed(),
    contacts: facts.contacts.toReversed(),
    consents: facts.consents.toReversed(),
    restrictions: facts.restrictions.toReversed(),
    referrals: facts.referrals.toReversed(),
    emergencies: facts.emergencies.toReversed(),
    representatives: facts.representatives.toReversed(),
    legalStatuses: facts.legalStatuses.toReversed(),
    rights: facts.rights.toReversed(),
  });
  fc.assert(
    fc.property(anyFacts, anyDay, (facts, today) =>
      assert.deepEqual(items(reversed(facts), today), items(facts, today)),
    ),
  );
});

test('once every fact is past, time only adds: no item leaves, moves, or changes its id', () => {
  fc.assert(
    fc.property(anyFacts, fc.nat(300), (facts, wait) => {
      const now = addDays(end, 21);
      const present = new Map(items(facts, addDays(now, wait)).map((item) => [item.id, item]));
      for (const { id, since, due } of items(facts, now)) {
        const kept = present.get(id);
        assert.deepEqual(kept && { since: kept.since, due: kept.due }, { since, due }, id);
      }
    }),
  );
});

test('an item appears on the day it says, and is there with its sources and their domains', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const now = addDays(end, 21);
      const domainOfSource = new Map(
        Object.values(facts)
          .flat()
          .map(({ id, domain }) => [id, domain]),
      );
      for (const item of items(facts, now)) {
        assert.ok(item.since <= now && item.since <= item.due);
        assert.ok(item.sources.length > 0);
        assert.deepEqual(new Set(item.domains), new Set(item.sources.map((id) => domainOfSource.get(id))));
      }
      const ids = items(facts, now).map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length, 'ids are unique');
    }),
  );
});

test('a signed full evaluation and a visit today leave no reassessment and no silence', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const today = addDays(end, 21);
      const evaluation = record('evaluation', 'today', {
        instrument: 'm',
        instrumentVersion: '1',
        status: 'signed',
        startedOn: today,
        place: 'home',
      });
      const kinds = new Set(
        items({ ...facts, evaluations: [...facts.evaluations, evaluation] }, today).map(({ kind }) => kind),
      );
      assert.ok(
        !kinds.has('reassessmentDue') && !kinds.has('fullReassessmentDue') && !kinds.has('noContact'),
      );
    }),
  );
});

test('an empty file waits for nothing', () => assert.deepEqual(items(noFacts, '2030-01-01'), []));
