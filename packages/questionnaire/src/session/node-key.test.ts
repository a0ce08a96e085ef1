import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readQuestionnaire } from '../read/read-questionnaire.ts';
import { FormSession } from './form-session.ts';
import { isPlaceOf } from './is-place-of.ts';
import { childKey, compareRepetitions, linkIdOf, repetitionKey, repetitionsIn } from './node-key.ts';

const name = fc.string({
  unit: fc.constantFrom('a', 'b', '/', '#', '%', '2', '3', 'é'),
  minLength: 1,
  maxLength: 6,
});

test('whatever a linkId and an id are made of, a key leads back to them, and no two meet', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(name, name), { maxLength: 3 }), name, (around, linkId) => {
      let place: string | undefined;
      for (const [list, id] of around) place = repetitionKey(childKey(place, list), id);
      const key = childKey(place, linkId);
      assert.equal(linkIdOf(key), linkId);
      assert.deepEqual(
        repetitionsIn(key).map(({ list, id }) => [linkIdOf(list), id]),
        around,
      );
    }),
  );
});

test('repetitions stand in the order of numbers, then of ids that sort by time', () => {
  assert.deepEqual(['01J9', '10', '2', '01H8', '1'].sort(compareRepetitions), [
    '1',
    '2',
    '10',
    '01H8',
    '01J9',
  ]);
});

test('a service tells a place of the form from any other, without a session', () => {
  const { form } = readQuestionnaire({
    resourceType: 'Questionnaire',
    item: [
      { linkId: 'once', type: 'string' },
      {
        linkId: 'drugs',
        type: 'group',
        repeats: true,
        item: [
          { linkId: 'dose', type: 'integer' },
          { linkId: 'when', type: 'string', repeats: true, item: [{ linkId: 'why', type: 'string' }] },
        ],
      },
    ],
  });
  assert.ok(form);
  const session = new FormSession(form);
  session.answer('drugs#1/when', [{ valueString: 'noon' }]);
  assert.ok(session.node('drugs#1/when#noon/why'));
  for (const [linkId, place] of [
    ['once', undefined],
    ['dose', 'drugs#1/dose'],
    ['dose', 'drugs#01J/dose'],
    ['drugs', 'drugs#01J'],
    ['why', 'drugs#1/when#noon/why'],
  ] as const)
    assert.ok(isPlaceOf(form, linkId, place), `${linkId} at ${place}`);
  for (const [linkId, place] of [
    ['nowhere', undefined],
    ['once', 'drugs#1/once'],
    ['dose', undefined],
    ['dose', 'dose'],
    ['dose', 'drugs#/dose'],
    ['dose', 'drugs#1/when'],
    ['drugs', undefined],
    ['drugs', 'drugs'],
    ['why', 'drugs#1/why'],
    ['why', 'when#noon/drugs#1/why'],
  ] as const)
    assert.ok(!isPlaceOf(form, linkId, place), `${linkId} at ${place}`);
});
