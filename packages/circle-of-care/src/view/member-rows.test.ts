import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { idOf, recordOf, sampleCircle } from '../testing/sample-circle.ts';
import { memberRows } from './member-rows.ts';

describe('who is in the circle', () => {
  it('leaves the past ones apart: the first day without access is past', () => {
    const { present, past } = memberRows(sampleCircle);
    assert.equal(present.length, 8);
    assert.deepEqual(
      past.map(({ member }) => member.name),
      ['Hôpital du Lac, liaison', 'Nadia K.'],
    );
  });

  it('keeps two stays of the same member apart', () => {
    const back = { ...sampleCircle.members[8]!, membershipId: idOf(401), from: '2026-04-01' };
    const { to: _over, ...again } = back;
    const { present, past } = memberRows({ ...sampleCircle, members: [...sampleCircle.members, again] });
    assert.ok(present.some(({ member }) => member.name === again.name));
    assert.ok(past.some(({ member }) => member.name === again.name));
  });

  it('says what a membership rests on, and that it is to be asked again after a protection measure', () => {
    const consentOf = (circle: typeof sampleCircle) =>
      memberRows(circle).present.find(({ member }) => member.name === 'Physio Boréale')?.consent;
    assert.deepEqual(consentOf(sampleCircle), { standing: 'given', until: '2026-04-13' });
    const measure = recordOf('legalStatus', 301, { measure: 'tutorship', pronouncedOn: '2026-04-01' });
    assert.equal(consentOf({ ...sampleCircle, legalStatuses: [measure] })?.standing, 'toReask');
  });
});
