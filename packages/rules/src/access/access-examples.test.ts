import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AccountKind } from '@fil/vocabulary/codes';
import type { Grant } from '@fil/vocabulary/types';
import { emptyCircle } from './circle.ts';
import type { Circle, CircleConsent, CircleEmergency, CircleRestriction, Membership } from './circle.ts';
import { decideAccess } from './decide-access.ts';
import type { AccessQuestion } from './decide-access.ts';
import { defaultGrants } from './default-grants.ts';

const ines = '00000000-0000-4000-8000-000000000001';
const planGrant: Grant = { domain: 'plan', level: 'write', purposes: ['careCoordination'] };

const membership = (fact: Partial<Membership> = {}): Membership => ({
  id: 'm',
  accountId: ines,
  role: 'nurse',
  from: '2026-03-02',
  accountable: false,
  basis: 'careTeam',
  essential: false,
  grants: [planGrant],
  ...fact,
});
const consent = (fact: Partial<CircleConsent> = {}): CircleConsent => ({
  id: 'c',
  accountId: ines,
  purposes: ['careCoordination'],
  domains: ['plan', 'health', 'finances'],
  givenBy: 'person',
  from: '2026-03-02',
  ...fact,
});
const restriction = (fact: Partial<CircleRestriction> = {}): CircleRestriction => ({
  id: 'r',
  accountId: ines,
  domains: ['plan', 'health'],
  from: '2026-03-10',
  ...fact,
});
const emergency = (fact: Partial<CircleEmergency> = {}): CircleEmergency => ({
  id: 'e',
  accountId: ines,
  domains: ['health'],
  dangerToLife: false,
  from: '2026-04-05T20:00:00.000Z',
  until: '2026-04-06T04:00:00.000Z',
  ...fact,
});

/** The answer in one word: `allowed`, or why not. */
function ask(
  circle: Partial<Circle>,
  at: string,
  question: Partial<AccessQuestion> & { readonly kind?: AccountKind } = {},
): string {
  const { kind = 'careProfessional', ...rest } = question;
  const decision = decideAccess({
    circle: { ...emptyCircle, ...circle },
    asker: { accountId: ines, organizationId: 'cabinet', kind },
    domain: 'plan',
    level: 'read',
    purpose: 'careCoordination',
    at,
    now: `${at}T21:00:00.000Z`,
    ...rest,
  });
  return decision.allowed ? 'allowed' : decision.why;
}

test('FR-11: an end date closes access at once, and a return is a second membership', () => {
  const first = membership({ id: '1', to: '2026-05-01' });
  const second = membership({ id: '2', from: '2026-05-31' });
  assert.equal(ask({ memberships: [first] }, '2026-04-30'), 'allowed');
  assert.equal(ask({ memberships: [first] }, '2026-05-01'), 'membershipEnded');
  assert.equal(ask({ memberships: [first, second] }, '2026-05-30'), 'membershipEnded');
  assert.equal(ask({ memberships: [first, second] }, '2026-05-31'), 'allowed');
});

test('a membership that has not begun is no membership', () => {
  assert.equal(ask({ memberships: [membership({ from: '2026-05-31' })] }, '2026-05-30'), 'noMembership');
});

test('two grants never add up: one must carry domain, purpose and level together', () => {
  const grants: readonly Grant[] = [
    { domain: 'plan', level: 'read', purposes: ['careCoordination'] },
    { domain: 'plan', level: 'write', purposes: ['supervision'] },
  ];
  assert.equal(
    ask({ memberships: [membership({ grants })] }, '2026-04-01', { level: 'write' }),
    'levelNotGranted',
  );
});

test('a membership of a body is that of everybody who works for it, and of nobody else', () => {
  const body = membership({ accountId: undefined, organizationId: 'cabinet' });
  const asked = { kind: 'careProfessional', accountId: ines } as const;
  assert.equal(ask({ memberships: [body] }, '2026-04-01'), 'allowed');
  assert.equal(
    ask({ memberships: [body] }, '2026-04-01', { asker: { ...asked, organizationId: 'other' } }),
    'noMembership',
  );
  assert.equal(ask({ memberships: [body] }, '2026-04-01', { asker: asked }), 'noMembership');
});

test('FR-14: consents to ask again keep the previous minimum of an essential service, and nothing else', () => {
  const grants = (['plan', 'finances'] as const).map((domain): Grant => ({ ...planGrant, domain }));
  const onConsent = membership({ basis: 'consent', grants });
  const reask = consent({ reaskFrom: '2026-07-01' });
  const circle = { memberships: [onConsent], consents: [reask] };
  assert.equal(ask(circle, '2026-06-30', { domain: 'finances' }), 'allowed');
  assert.equal(ask(circle, '2026-07-01'), 'consentMissing');

  const essential = { ...circle, memberships: [{ ...onConsent, essential: true }] };
  assert.equal(ask(essential, '2026-07-01'), 'allowed', 'the plan is in the minimum of a nurse');
  assert.equal(ask(essential, '2026-07-01', { domain: 'finances' }), 'consentMissing', 'money is not');
  const narrower = { ...essential, consents: [consent({ reaskFrom: '2026-07-01', domains: ['health'] })] };
  assert.equal(ask(narrower, '2026-07-01'), 'consentMissing', 'the minimum never exceeds what was agreed');
  const renewed = consent({ id: 'again', from: '2026-07-05' });
  assert.equal(ask({ ...circle, consents: [reask, renewed] }, '2026-07-05'), 'allowed');
});

test('IT-13: a withdrawal closes at once what rests on it, and only that', () => {
  const withdrawn = consent({ to: '2026-08-29' });
  const onConsent = { memberships: [membership({ basis: 'consent' })], consents: [withdrawn] };
  assert.equal(ask(onConsent, '2026-08-28'), 'allowed');
  assert.equal(ask(onConsent, '2026-08-29'), 'consentMissing');
  assert.equal(ask({ memberships: [membership()], consents: [withdrawn] }, '2026-08-29'), 'allowed');
});

test('a restriction beats consent, from its day on and until it is lifted', () => {
  const circle = { memberships: [membership({ basis: 'consent' })], consents: [consent()] };
  const refused = { ...circle, restrictions: [restriction({ to: '2026-03-20' })] };
  assert.equal(ask(refused, '2026-03-09'), 'allowed');
  assert.equal(ask(refused, '2026-03-10'), 'restricted');
  assert.equal(ask(refused, '2026-03-20'), 'allowed');
});

test('a family is refused by role in the circle, and outside of it by what the account is', () => {
  const relatives = { restrictions: [restriction({ accountId: undefined, category: 'relatives' })] };
  const professionals = {
    restrictions: [restriction({ accountId: undefined, category: 'healthProfessionals' })],
  };
  const caregiver = membership({ role: 'caregiver' });
  assert.equal(ask({ ...relatives, memberships: [caregiver] }, '2026-04-01'), 'restricted');
  assert.equal(ask({ ...relatives, memberships: [membership()] }, '2026-04-01'), 'allowed');
  // Somebody who nurses by trade and is here as a relative is refused as a relative, not as a nurse.
  assert.equal(ask({ ...professionals, memberships: [caregiver] }, '2026-04-01'), 'allowed');
  assert.equal(ask(professionals, '2026-04-01'), 'restricted');
  assert.equal(ask(professionals, '2026-04-01', { kind: 'otherProfessional' }), 'noMembership');
});

test('an emergency access opens its domains, for reading, to a care professional, up to its last minute', () => {
  const circle = { emergencies: [emergency()] };
  const health = { domain: 'health', purpose: 'emergency' } as const;
  assert.equal(ask(circle, '2026-04-05', health), 'allowed');
  assert.equal(ask(circle, '2026-04-06', { ...health, now: '2026-04-06T03:59:59.999Z' }), 'allowed');
  assert.equal(ask(circle, '2026-04-06', { ...health, now: '2026-04-06T04:00:00.000Z' }), 'emergencyClosed');
  assert.equal(ask(circle, '2026-04-05', { ...health, level: 'write' }), 'emergencyClosed');
  assert.equal(ask(circle, '2026-04-05', { ...health, domain: 'finances' }), 'emergencyClosed');
  assert.equal(ask(circle, '2026-04-05', { domain: 'health' }), 'noMembership', 'for no other purpose');
  for (const kind of ['otherProfessional', 'person', 'relative'] as const)
    assert.equal(ask(circle, '2026-04-05', { ...health, kind }), 'emergencyClosed', kind);
});

test('only danger to life passes a restriction, and gives nothing back to ordinary reading', () => {
  const health = { domain: 'health', purpose: 'emergency' } as const;
  const restrictions = [restriction()];
  assert.equal(ask({ restrictions, emergencies: [emergency()] }, '2026-04-05', health), 'restricted');
  const inDanger = {
    restrictions,
    emergencies: [emergency({ dangerToLife: true })],
    memberships: [membership({ grants: [{ ...planGrant, domain: 'health' }] })],
  };
  assert.equal(ask(inDanger, '2026-04-05', health), 'allowed');
  assert.equal(ask(inDanger, '2026-04-05', { domain: 'health' }), 'restricted');
  assert.equal(ask(inDanger, '2026-04-05', { ...health, kind: 'otherProfessional' }), 'restricted');
});

test('the archive is read by the accountable one, stays the person’s own, and is closed to everybody else', () => {
  const archive = (fact: Partial<Membership>): Partial<Circle> => ({
    memberships: [membership(fact)],
    closedOn: '2026-06-01',
  });
  assert.equal(ask(archive({}), '2026-05-31'), 'allowed');
  assert.equal(ask(archive({}), '2026-06-01'), 'archived');
  assert.equal(ask(archive({ accountable: true }), '2026-06-01'), 'allowed');
  assert.equal(ask(archive({ accountable: true }), '2026-06-01', { level: 'write' }), 'archived');
  assert.equal(ask(archive({ role: 'person' }), '2026-06-01', { level: 'write' }), 'allowed');
});

test('the caregiver’s section is hers: her consent opens it, the person’s does not, and she needs none', () => {
  const section: Grant = { ...planGrant, domain: 'caregiverSection' };
  const memberships = [membership({ grants: [section] })];
  const asked = { domain: 'caregiverSection' } as const;
  const agreed = consent({ domains: ['caregiverSection'] });
  assert.equal(ask({ memberships }, '2026-04-01', asked), 'consentMissing', 'QC-06: a grant is not enough');
  assert.equal(ask({ memberships, consents: [agreed] }, '2026-04-01', asked), 'consentMissing');
  const hers = { ...agreed, givenBy: 'caregiver' as const };
  assert.equal(ask({ memberships, consents: [hers] }, '2026-04-01', asked), 'allowed');
  const herself = membership({ role: 'caregiver', basis: 'consent', grants: [section] });
  assert.equal(ask({ memberships: [herself] }, '2026-04-01', asked), 'allowed');
});

test('a consent of the caregiver never opens the person’s domains', () => {
  const circle = {
    memberships: [membership({ basis: 'consent' })],
    consents: [consent({ givenBy: 'caregiver' })],
  };
  assert.equal(ask(circle, '2026-04-01'), 'consentMissing');
});

test('under the single-role model a case manager coordinates, and does not deliver services', () => {
  const caseManager = (model: 'broker' | 'hybrid') => ({
    memberships: [membership({ role: 'caseManager', grants: defaultGrants('caseManager', model) })],
  });
  const delivery = { domain: 'services', level: 'write', purpose: 'serviceDelivery' } as const;
  assert.equal(ask(caseManager('broker'), '2026-04-01', delivery), 'purposeNotGranted');
  assert.equal(ask(caseManager('hybrid'), '2026-04-01', delivery), 'allowed');
  assert.equal(
    ask(caseManager('broker'), '2026-04-01', { ...delivery, purpose: 'careCoordination' }),
    'allowed',
  );
});
