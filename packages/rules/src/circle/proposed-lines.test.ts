import assert from 'node:assert/strict';
import { test } from 'node:test';
import { circleRoles, domains, entityKinds } from '@fil/vocabulary/codes';
import { defaultGrants } from '../access/index.ts';
import { proposedLines, proposesLine } from './proposed-lines.ts';

test('QC-09: rehabilitation is proposed mobility and the timetable, neither finances nor cognition', () => {
  const role = 'rehabilitationProfessional';
  assert.ok(proposesLine(role, 'answer', 'functionalAutonomy'));
  assert.ok(proposesLine(role, 'plannedService', 'services'));
  assert.ok(proposesLine(role, 'identity', 'identity'));
  const proposed = domains.filter((domain) => entityKinds.some((kind) => proposesLine(role, kind, domain)));
  assert.deepEqual(proposed, ['identity', 'functionalAutonomy', 'services']);
});

test('nobody is proposed what is opened one by one, nor more than acceptance would let them read', () => {
  for (const role of circleRoles) {
    const read = defaultGrants(role).map(({ domain }) => domain);
    const proposed = proposedLines(role).domains;
    for (const domain of ['sensitive', 'notes', 'finances', 'caregiverSection'] as const)
      assert.equal(proposed.includes(domain), false, `${role} ${domain}`);
    assert.deepEqual(
      proposed.filter((domain) => !read.includes(domain)),
      [],
      role,
    );
  }
});
