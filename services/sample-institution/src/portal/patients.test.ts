import assert from 'node:assert/strict';
import { test } from 'node:test';
import { institutions, persons } from '@fil/demonstration';
import { followedElsewhere, ownNotes } from './own-records.ts';
import { patientOf, patientsOf } from './patients.ts';

const portals = institutions.filter(({ portal }) => portal);

test('each institution lists its own persons under its own numbers, and nobody else’s', () => {
  for (const { id, personSystem } of portals) {
    const own = persons.flatMap(({ references }) =>
      references.filter(({ system }) => system === personSystem),
    );
    const listed = patientsOf(id);
    assert.equal(listed.length, own.length + (followedElsewhere[id]?.length ?? 0));
    for (const { value } of own) assert.equal(patientOf(id, value)?.recordNumber, value);
    assert.equal(
      new Set(listed.map(({ recordNumber }) => recordNumber)).size,
      listed.length,
      `${id}: a number names two persons`,
    );
  }
});

test('the same person has another number elsewhere', () => {
  const numbers = ['clsc-des-rapides', 'hopital-du-lac'].map(
    (id) => patientsOf(id).find(({ name }) => name === 'Aurore T.')?.recordNumber,
  );
  assert.ok(numbers[0] !== undefined && numbers[1] !== undefined);
  assert.notEqual(numbers[0], numbers[1]);
  assert.equal(patientOf('dac-du-bocage', numbers[0]), undefined);
});

test('own notes are about persons whom the institution knows', () => {
  for (const [id, notes] of Object.entries(ownNotes)) {
    for (const key of Object.keys(notes)) {
      const person = persons.find((candidate) => candidate.key === key);
      assert.ok(
        person?.references.some(({ institutionId }) => institutionId === id),
        `${key} at ${id}`,
      );
    }
  }
});
