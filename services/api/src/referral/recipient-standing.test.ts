import assert from 'node:assert/strict';
import { test } from 'node:test';
import { circleFacts } from '@fil/rules';
import type { Domain, EntityKind } from '@fil/vocabulary/codes';
import type { ConsentFact, EntityRecord, FactByKind, Recipient } from '@fil/vocabulary/types';
import { recipientStanding } from './recipient-standing.ts';

const samir: Recipient = { kind: 'professional', id: '7f000000-0000-4000-8000-000000000001', name: 'Samir' };
const karim: Recipient = { kind: 'professional', id: '7f000000-0000-4000-8000-000000000002', name: 'Karim' };
const hospital: Recipient = { kind: 'organization', id: 'hospital', name: 'Hôpital' };
const asked = { accountId: samir.id, organizationId: 'hospital' };

let made = 0;
function record<Kind extends EntityKind>(kind: Kind, fact: FactByKind[Kind]): EntityRecord<Kind> {
  made += 1;
  return {
    kind,
    id: `${kind}-${made}`,
    domain: 'legalProtection',
    fact,
    versions: {},
    clashes: {},
    author: { name: '', role: '', organization: '' },
    createdAt: '2026-04-01T13:00:00.000Z',
    updatedAt: '2026-04-01T13:00:00.000Z',
  };
}
const consent = (recipient: Recipient, domains: readonly Domain[], changes: Partial<ConsentFact> = {}) =>
  record('consent', {
    recipient,
    purposes: ['careCoordination'],
    domains,
    from: '2026-04-01',
    form: 'verbal',
    givenBy: 'person',
    collectedBy: 'Mireille',
    collectedOn: '2026-04-01',
    information: 'dit',
    ...changes,
  });
const restriction = (target: Recipient, domains: readonly Domain[], liftedOn?: string) =>
  record('restriction', {
    target,
    domains,
    from: '2026-04-01',
    form: 'spoken',
    ...(liftedOn !== undefined && { liftedOn }),
  });

const standing = (
  records: readonly EntityRecord[],
  recipient: { accountId?: string; organizationId?: string } = asked,
) =>
  recipientStanding({
    facts: circleFacts(records),
    recipient,
    role: 'nurse',
    purpose: 'careCoordination',
    today: '2026-04-07',
  });

test('a restriction reaches its target by name, by the body they work for and by the family of the role', () => {
  assert.deepEqual(standing([restriction(samir, ['plan', 'health'])]).restricted, ['health', 'plan']);
  assert.deepEqual(standing([restriction(hospital, ['plan'])]).restricted, ['plan']);
  assert.deepEqual(
    standing([restriction({ kind: 'category', category: 'healthProfessionals' }, ['plan'])]).restricted,
    ['plan'],
  );
  assert.deepEqual(
    standing([
      restriction(karim, ['plan']),
      restriction({ kind: 'category', category: 'police' }, ['plan']),
      restriction(samir, ['plan'], '2026-04-07'),
    ]).restricted,
    [],
  );
});

test('a restriction on one worker does not reach the body, nor a colleague', () => {
  assert.deepEqual(standing([restriction(samir, ['plan'])], { organizationId: 'hospital' }).restricted, []);
  const colleague = { accountId: karim.id, organizationId: 'hospital' };
  assert.deepEqual(standing([restriction(samir, ['plan'])], colleague).restricted, []);
});

test('a consent counts while it is given, for its purpose, to them or to the body they work for', () => {
  assert.ok(standing([consent(samir, ['plan'])]).isConsented('plan'));
  assert.ok(standing([consent(hospital, ['plan'])]).isConsented('plan'));
  for (const other of [
    consent(karim, ['plan']),
    consent(samir, ['health']),
    consent(samir, ['plan'], { purposes: ['supervision'] }),
    consent(samir, ['plan'], { until: '2026-04-07' }),
    consent(samir, ['plan'], { withdrawnOn: '2026-04-06' }),
  ])
    assert.ok(!standing([other]).isConsented('plan'), JSON.stringify(other.fact));
});

test('nothing new is shared on a consent that is to be asked again', () => {
  const given = consent(samir, ['plan']);
  const measure = record('legalStatus', { measure: 'guardianship', pronouncedOn: '2026-04-05' });
  assert.ok(!standing([given, measure]).isConsented('plan'));
  assert.equal(standing([given, measure]).consent, undefined);
});

test('sensitive subjects need the person’s consent, the caregiver’s section the caregiver’s; a restriction beats both', () => {
  assert.equal(standing([]).refuses('sensitive'), 'sensitiveNeedsConsent');
  assert.equal(standing([]).refuses('caregiverSection'), 'caregiverSectionIsHers');
  const hers = consent(samir, ['caregiverSection'], { givenBy: 'caregiver' });
  const theirs = consent(samir, ['sensitive', 'caregiverSection']);
  assert.equal(standing([hers]).refuses('caregiverSection'), undefined);
  assert.equal(standing([theirs]).refuses('caregiverSection'), 'caregiverSectionIsHers');
  assert.equal(standing([theirs]).refuses('sensitive'), undefined);
  assert.equal(
    standing([theirs, restriction(samir, ['sensitive'])]).refuses('sensitive'),
    'restrictedRecipient',
  );
  assert.equal(standing([]).refuses('plan'), undefined);
});

test('the consent that is shown is the one that covers the most, and never the caregiver’s', () => {
  const wide = consent(samir, ['plan', 'health']);
  const all = [
    consent(samir, ['plan']),
    wide,
    consent(samir, ['caregiverSection'], { givenBy: 'caregiver' }),
  ];
  assert.equal(standing(all).consent?.id, wide.id);
});
