import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { domains } from '@fil/vocabulary/codes';
import { anyAccessQuestion } from '../testing/any-circle.ts';
import { referenceDecision } from '../testing/reference-decision.ts';
import { accessDenials, decideAccess } from './decide-access.ts';
import { domainGrants, grantedDomains } from './granted-domains.ts';

test('the decision equals an independent model on 10 000 random circles, every answer met', () => {
  const met = new Map<string, number>();
  fc.assert(
    fc.property(anyAccessQuestion, (question) => {
      const decision = decideAccess(question);
      const answer = decision.allowed ? 'allowed' : decision.why;
      met.set(answer, (met.get(answer) ?? 0) + 1);
      assert.deepEqual(decision, referenceDecision(question));
    }),
    { numRuns: 10_000 },
  );
  assert.deepEqual([...met.keys()].sort(), ['allowed', ...accessDenials].sort());
  assert.ok((met.get('allowed') ?? 0) > 500, 'refusing everybody would not do');
});

test('granted domains are exactly those that the decision allows', () => {
  fc.assert(
    fc.property(anyAccessQuestion, (question) => {
      const granted = new Set(grantedDomains(question));
      for (const domain of domains) {
        assert.equal(granted.has(domain), referenceDecision({ ...question, domain }).allowed);
      }
      const own = domainGrants(question);
      assert.deepEqual(
        own.map(({ domain }) => domain),
        grantedDomains({ ...question, level: 'read' }),
      );
      assert.deepEqual(
        own.filter((grant) => grant.level === 'write').map(({ domain }) => domain),
        grantedDomains({ ...question, level: 'write' }),
      );
    }),
    { numRuns: 500 },
  );
});

test('whoever may write may read, and asking more never opens more', () => {
  fc.assert(
    fc.property(anyAccessQuestion, (question) => {
      if (decideAccess({ ...question, level: 'write' }).allowed)
        assert.ok(decideAccess({ ...question, level: 'read' }).allowed);
    }),
    { numRuns: 2_000 },
  );
});

test('a restriction only ever takes away, a consent only ever gives', () => {
  fc.assert(
    fc.property(anyAccessQuestion, anyAccessQuestion, (question, { circle: other }) => {
      const { circle } = question;
      const refused = { ...circle, restrictions: [...circle.restrictions, ...other.restrictions] };
      const agreed = { ...circle, consents: [...circle.consents, ...other.consents] };
      if (decideAccess({ ...question, circle: refused }).allowed) assert.ok(decideAccess(question).allowed);
      if (decideAccess(question).allowed) assert.ok(decideAccess({ ...question, circle: agreed }).allowed);
    }),
    { numRuns: 2_000 },
  );
});
