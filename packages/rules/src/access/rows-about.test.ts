import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyAsker, anyCircle, worldAccounts } from '../testing/any-circle.ts';
import { emptyCircle, isAbout } from './circle.ts';
import type { Asker, Party } from './circle.ts';
import { familyRestrictions, rowsAbout } from './rows-about.ts';

const [account, another] = worldAccounts;
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).sort();

test('the rows about somebody are those that name their account or the body they work for', () => {
  fc.assert(
    fc.property(anyCircle, anyAsker, (circle, asker) => {
      const about = rowsAbout(circle, asker);
      for (const name of ['memberships', 'consents', 'restrictions', 'emergencies'] as const) {
        const rows: readonly (Party & { readonly id: string })[] = circle[name];
        assert.deepEqual(ids(about[name]), ids(rows.filter((row) => isAbout(row, asker))), name);
      }
      assert.equal(rowsAbout(circle, asker).memberships.length, about.memberships.length, 'asked again');
    }),
    { numRuns: 500 },
  );
});

test('a row about an account of a body is about that account alone', () => {
  const asker: Asker = { accountId: account, organizationId: 'clsc', kind: 'careProfessional' };
  assert.equal(isAbout({ accountId: account, organizationId: 'refuge' }, asker), true);
  assert.equal(isAbout({ accountId: another, organizationId: 'clsc' }, asker), false);
  assert.equal(isAbout({ organizationId: 'clsc' }, asker), true);
  assert.equal(isAbout({}, { accountId: account, kind: 'careProfessional' }), false);
});

test('a restriction of a family is about nobody by name', () => {
  const base = { id: 'r', domains: ['health' as const], from: '2026-01-01' };
  const circle = {
    ...emptyCircle,
    restrictions: [{ ...base, accountId: account, category: 'police' as const }],
  };
  assert.deepEqual(rowsAbout(circle, { accountId: account, kind: 'careProfessional' }).restrictions, []);
  assert.equal(familyRestrictions(circle).length, 1);
});
