import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readQuestionnaire } from '../read/read-questionnaire.ts';
import { FormSession } from './form-session.ts';

test('a repetition taken away and added again under its id has no list inside that remembers the first time', () => {
  const inner = { linkId: 'dose', type: 'group', repeats: true, item: [{ linkId: 'mg', type: 'integer' }] };
  const { form } = readQuestionnaire({
    resourceType: 'Questionnaire',
    item: [{ linkId: 'drug', type: 'group', repeats: true, item: [inner] }],
  });
  assert.ok(form);
  const session = new FormSession(form);
  session.addRepetition('drug', '2');
  session.addRepetition('drug#2/dose', '2');
  session.removeRepetition('drug#2/dose#1');
  session.removeRepetition('drug#2');
  session.addRepetition('drug', '2');
  assert.deepEqual(
    session.node('drug#2/dose')?.children.map((node) => node.repetition),
    ['1'],
  );
});
