import assert from 'node:assert/strict';
import { test } from 'node:test';
import { representativeKinds } from '@fil/vocabulary/codes';
import type { FactByKind } from '@fil/vocabulary/types';
import { consent as consentRecord, organization, restriction } from '../testing/circle-records.ts';
import { record } from '../testing/records.ts';
import { representsThePerson } from './representation.ts';
import { consentStanding, reaskFrom, restrictionStanding } from './standing.ts';

const refuge = organization('refuge');
const status = (id: string, pronouncedOn: string, fact: Partial<FactByKind['legalStatus']> = {}) =>
  record('legalStatus', id, { measure: 'tutorship', pronouncedOn, ...fact });
const consent = (fact: Parameters<typeof consentRecord>[2] = {}) =>
  consentRecord('c', refuge, { from: '2026-03-01', collectedOn: '2026-03-01', ...fact });

test('a consent runs from its first day to the eve of its end, or of its withdrawal', () => {
  const limited = consent({ until: '2026-06-01' });
  assert.equal(consentStanding(limited, [], '2026-02-28'), 'toCome');
  assert.equal(consentStanding(limited, [], '2026-03-01'), 'given');
  assert.equal(consentStanding(limited, [], '2026-05-31'), 'given');
  assert.equal(consentStanding(limited, [], '2026-06-01'), 'expired');
  const withdrawn = consent({ until: '2026-06-01', withdrawnOn: '2026-04-01' });
  assert.equal(consentStanding(withdrawn, [], '2026-03-31'), 'given');
  assert.equal(consentStanding(withdrawn, [], '2026-04-01'), 'withdrawn');
  assert.equal(consentStanding(withdrawn, [], '2026-07-01'), 'withdrawn');
});

test('FR-14: a measure pronounced after it makes it to be asked again, from that day', () => {
  const statuses = [
    status('later', '2026-09-01'),
    status('first', '2026-07-01'),
    status('old', '2026-01-01'),
  ];
  assert.equal(reaskFrom(consent(), statuses), '2026-07-01');
  assert.equal(consentStanding(consent(), statuses, '2026-06-30'), 'given');
  assert.equal(consentStanding(consent(), statuses, '2026-07-01'), 'toReask');
  const again = consent({ collectedOn: '2026-07-05' });
  assert.equal(reaskFrom(again, statuses), '2026-09-01');
  const hers = consent({ givenBy: 'caregiver', domains: ['caregiverSection'] });
  assert.equal(reaskFrom(hers, statuses), undefined);
});

test('of a consent and a measure of the same day, the one written last is the later', () => {
  const morning = { createdAt: '2026-03-01T13:00:00.000Z' };
  const evening = { createdAt: '2026-03-01T21:00:00.000Z' };
  const measure = status('s', '2026-03-01');
  assert.equal(reaskFrom({ ...consent(), ...morning }, [{ ...measure, ...evening }]), '2026-03-01');
  assert.equal(reaskFrom({ ...consent(), ...evening }, [{ ...measure, ...morning }]), undefined);
});

test('a measure written by mistake is taken back by ending it on its first day', () => {
  assert.equal(reaskFrom(consent(), [status('s', '2026-07-01', { until: '2026-07-01' })]), undefined);
  assert.equal(reaskFrom(consent(), [status('s', '2026-07-01', { until: '2026-07-02' })]), '2026-07-01');
});

test('a spoken restriction is provisional until it is signed, and holds all the same', () => {
  const spoken = restriction('r', refuge, { from: '2026-03-01' });
  assert.equal(restrictionStanding(spoken, '2026-02-28'), 'toCome');
  assert.equal(restrictionStanding(spoken, '2026-03-01'), 'provisional');
  const signed = restriction('r', refuge, { from: '2026-03-01', signedOn: '2026-03-05' });
  assert.equal(restrictionStanding(signed, '2026-03-04'), 'provisional');
  assert.equal(restrictionStanding(signed, '2026-03-05'), 'signed');
  const lifted = restriction('r', refuge, { from: '2026-03-01', form: 'signed', liftedOn: '2026-04-01' });
  assert.equal(restrictionStanding(lifted, '2026-03-31'), 'signed');
  assert.equal(restrictionStanding(lifted, '2026-04-01'), 'lifted');
});

test('assistants, curators and trusted persons stand beside the person, and represent nobody', () => {
  const beside = representativeKinds.filter((kind) => !representsThePerson(kind));
  assert.deepEqual(beside, ['assistant', 'curator', 'trustedPerson']);
});
