import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { accessLevels, domains, purposes } from '@fil/vocabulary/codes';
import type { AccessLevel, Domain, Purpose } from '@fil/vocabulary/codes';
import { addDays, dayNumber } from '../days/index.ts';
import { decideAccess } from './decide-access.ts';
import type { AccessDecision, AccessQuestion } from './decide-access.ts';
import { domainGrants, grantedDomains } from './granted-domains.ts';
import type { Grant, Membership } from './membership.ts';

const origin = '2026-01-01';
const anyDay = fc.integer({ min: 0, max: 12 }).map((count) => addDays(origin, count));
const anyGrant: fc.Arbitrary<Grant> = fc.record(
  {
    domain: fc.constantFrom(...domains.slice(0, 4)),
    level: fc.constantFrom(...accessLevels),
    purposes: fc.subarray([...purposes]),
    from: anyDay,
    to: anyDay,
  },
  { requiredKeys: ['domain', 'level', 'purposes'] },
);
const anyMembership: fc.Arbitrary<Membership> = fc.record(
  { id: fc.uuid(), from: anyDay, to: anyDay, grants: fc.array(anyGrant, { maxLength: 5 }) },
  { requiredKeys: ['id', 'from', 'grants'] },
);
const anyQuestion: fc.Arbitrary<AccessQuestion> = fc.record({
  memberships: fc.array(anyMembership, { maxLength: 4 }),
  domain: fc.constantFrom(...domains.slice(0, 5)),
  level: fc.constantFrom(...accessLevels),
  purpose: fc.constantFrom(...purposes),
  at: anyDay,
});

/**
 * The same rule told another way: lay out, day by day, every right that the circle gives, then look the question up
 * in that calendar. It shares no code with the rule.
 */
function lookUpInCalendar({ memberships, domain, level, purpose, at }: AccessQuestion): AccessDecision {
  const day = dayNumber(at);
  const rights = new Set<string>();
  let member = false;
  let memberBefore = false;
  for (const membership of memberships) {
    const first = dayNumber(membership.from);
    const after = membership.to === undefined ? Infinity : dayNumber(membership.to);
    if (after <= day) memberBefore = true;
    for (let current = first; current < after && current <= day; current += 1) {
      if (current !== day) continue;
      member = true;
      for (const grant of membership.grants) {
        if (grant.from !== undefined && current < dayNumber(grant.from)) continue;
        if (grant.to !== undefined && current >= dayNumber(grant.to)) continue;
        rights.add(grant.domain);
        for (const one of grant.purposes) {
          rights.add(`${grant.domain} ${one}`);
          rights.add(`${grant.domain} ${one} read`);
          if (grant.level === 'write') rights.add(`${grant.domain} ${one} write`);
        }
      }
    }
  }
  if (!member) return { allowed: false, why: memberBefore ? 'membershipEnded' : 'noMembership' };
  if (!rights.has(domain)) return { allowed: false, why: 'domainNotGranted' };
  if (!rights.has(`${domain} ${purpose}`)) return { allowed: false, why: 'purposeNotGranted' };
  if (!rights.has(`${domain} ${purpose} ${level}`)) return { allowed: false, why: 'levelNotGranted' };
  return { allowed: true };
}

test('the decision equals an independent model on 2 000 random circles', () => {
  const answers = new Set<string>();
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const decision = decideAccess(question);
      answers.add(decision.allowed ? 'allowed' : decision.why);
      assert.deepEqual(decision, lookUpInCalendar(question));
    }),
    { numRuns: 2000 },
  );
  assert.deepEqual(
    [...answers].sort(),
    [
      'allowed',
      'domainNotGranted',
      'levelNotGranted',
      'membershipEnded',
      'noMembership',
      'purposeNotGranted',
    ],
    'every answer was met',
  );
});

test('granted domains are exactly those that the decision allows', () => {
  fc.assert(
    fc.property(anyQuestion, ({ memberships, purpose, level, at }) => {
      const granted = new Set(grantedDomains(memberships, purpose, at, level));
      for (const domain of domains) {
        assert.equal(
          granted.has(domain),
          lookUpInCalendar({ memberships, domain, level, purpose, at }).allowed,
        );
      }
      const own = domainGrants(memberships, purpose, at);
      assert.deepEqual(
        own.map(({ domain }) => domain),
        grantedDomains(memberships, purpose, at, 'read'),
      );
      assert.deepEqual(
        own.filter((grant) => grant.level === 'write').map(({ domain }) => domain),
        grantedDomains(memberships, purpose, at, 'write'),
      );
    }),
  );
});

const ask = (
  memberships: readonly Membership[],
  at: string,
  level: AccessLevel = 'read',
  domain: Domain = 'plan',
  purpose: Purpose = 'careCoordination',
) => decideAccess({ memberships, domain, level, purpose, at });
const plan: Grant = { domain: 'plan', level: 'write', purposes: ['careCoordination'] };

test('FR-11: an end date closes access at once, and a return is a second membership', () => {
  const first: Membership = { id: '1', from: '2026-03-02', to: '2026-05-01', grants: [plan] };
  const second: Membership = { id: '2', from: '2026-05-31', grants: [plan] };
  assert.deepEqual(ask([first], '2026-04-30'), { allowed: true });
  assert.deepEqual(ask([first], '2026-05-01'), { allowed: false, why: 'membershipEnded' });
  assert.deepEqual(ask([first, second], '2026-05-30'), { allowed: false, why: 'membershipEnded' });
  assert.deepEqual(ask([first, second], '2026-05-31'), { allowed: true });
});

test('a membership that has not begun is no membership', () => {
  assert.deepEqual(ask([{ id: '1', from: '2026-05-31', grants: [plan] }], '2026-05-30'), {
    allowed: false,
    why: 'noMembership',
  });
});

test('two grants never add up: one must carry domain, purpose and level together', () => {
  const grants: readonly Grant[] = [
    { domain: 'plan', level: 'read', purposes: ['careCoordination'] },
    { domain: 'plan', level: 'write', purposes: ['supervision'] },
  ];
  assert.deepEqual(ask([{ id: '1', from: '2026-01-01', grants }], '2026-02-01', 'write'), {
    allowed: false,
    why: 'levelNotGranted',
  });
});
