import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleCircle } from '../testing/sample-circle.ts';
import { mayRecordLift } from './may-lift.ts';

const refusal = sampleCircle.restrictions[0]!;
const withoutHerDoor = {
  ...sampleCircle,
  members: sampleCircle.members.filter(({ role }) => role !== 'person'),
};

describe('recording that the person takes a refusal back', () => {
  it('is hers alone where she has a door of her own', () => {
    assert.equal(mayRecordLift(sampleCircle, refusal), false);
    assert.equal(mayRecordLift(withoutHerDoor, refusal), true);
  });

  it('is never for whom it names, nor for their family', () => {
    const ofMe = { ...refusal, fact: { ...refusal.fact, target: sampleCircle.members[0]!.member! } };
    assert.equal(mayRecordLift(withoutHerDoor, ofMe), false);
    const ofMine = {
      ...refusal,
      fact: { ...refusal.fact, target: { kind: 'category', category: 'socialServices' } as const },
    };
    assert.equal(mayRecordLift(withoutHerDoor, ofMine), false);
  });

  it('needs somebody who may record her consents', () => {
    assert.equal(mayRecordLift({ ...withoutHerDoor, actions: ['restrict'] }, refusal), false);
  });
});
