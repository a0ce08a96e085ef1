import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FormSession, readQuestionnaire } from '@fil/questionnaire';
import { frequencyCodes } from '../frequency/frequency.ts';
import { alerts, instrumentById, knownExtensions, score, scoreMeaning } from '../index.ts';
import type { GivenAnswers } from '../index.ts';
import { crisisActionLinkId, phq9LinkIds, selfHarmLinkId } from './structure.ts';

const answered = (weights: readonly number[]): GivenAnswers =>
  Object.fromEntries(
    weights.map((weight, at) => [
      phq9LinkIds[at]!,
      { values: [{ valueCoding: { code: frequencyCodes[weight]! } }] },
    ]),
  );
const ofSum = (sum: number) => phq9LinkIds.map((_, at) => Math.min(3, Math.max(0, sum - 3 * at)));

test('bands begin at 5, 10, 15 and 20', () => {
  const meanings = [0, 4, 5, 9, 10, 14, 15, 19, 20, 27].map((sum) => {
    const result = score('phq-9', answered(ofSum(sum)));
    assert.equal(result.value, sum);
    return result.meaning;
  });
  assert.deepEqual(meanings, [
    'phq9.minimal',
    'phq9.minimal',
    'phq9.mild',
    'phq9.mild',
    'phq9.moderate',
    'phq9.moderate',
    'phq9.moderatelySevere',
    'phq9.moderatelySevere',
    'phq9.severe',
    'phq9.severe',
  ]);
  assert.match(scoreMeaning('phq-9', 'phq9.severe', 'fr-CA') ?? '', /sévères \(20 à 27\)/);
});

test('eight answers of nine give no score, the item that is missing, and what is still possible', () => {
  const { [selfHarmLinkId]: _, ...eight } = answered([1, 1, 1, 1, 1, 1, 1, 1, 0]);
  const result = score('phq-9', eight);
  assert.deepEqual([result.status, result.value, result.missing], ['incomplete', undefined, ['self-harm']]);
  assert.deepEqual(result.possible, { lowest: 8, highest: 11 });
});

test('any answer but « not at all » to the ninth item is urgent, however low the score and whatever else is answered', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.nat({ max: 3 }), { nil: undefined }), { minLength: 8, maxLength: 8 }),
      fc.nat({ max: 3 }),
      (others, last) => {
        const all = answered([...others.map((one) => one ?? 0), last]);
        const given = Object.fromEntries(
          Object.entries(all).filter(
            ([linkId]) => linkId === selfHarmLinkId || others[phq9LinkIds.indexOf(linkId as never)],
          ),
        );
        const raised = alerts('phq-9', given);
        assert.equal(raised.length, last > 0 ? 1 : 0);
        for (const alert of raised)
          assert.deepEqual(alert, {
            code: 'selfHarmThoughts',
            urgency: 'urgent',
            procedure: 'crisis',
            linkIds: [selfHarmLinkId],
            actionLinkId: crisisActionLinkId,
            acted: false,
          });
      },
    ),
  );
});

test('an item that is refused or unknown raises nothing, and is never taken for « not at all »', () => {
  for (const absence of ['refused', 'unknown', 'notAssessed'] as const) {
    const given = { ...answered(ofSum(0)), [selfHarmLinkId]: { values: [], absence } };
    assert.deepEqual(alerts('phq-9', given), []);
    assert.deepEqual(score('phq-9', given).missing, [selfHarmLinkId]);
  }
});

test('what was done is asked for as soon as the ninth item calls for it, is not counted, and answers the notice', () => {
  const { form } = readQuestionnaire(instrumentById('phq-9')?.questionnaire, { knownExtensions });
  assert.ok(form);
  for (const [weight, code] of frequencyCodes.entries()) {
    const session = new FormSession(form);
    session.answer(selfHarmLinkId, [{ valueCoding: { code } }]);
    assert.equal(session.isEnabled(crisisActionLinkId), weight > 0, code);
  }
  const urgent = answered([0, 0, 0, 0, 0, 0, 0, 0, 1]);
  const done = {
    ...urgent,
    [crisisActionLinkId]: { values: [{ valueString: 'Ligne de crise jointe à 10 h' }] },
  };
  assert.equal(alerts('phq-9', done)[0]?.acted, true);
  assert.equal(
    alerts('phq-9', { ...urgent, [crisisActionLinkId]: { values: [{ valueString: ' ' }] } })[0]?.acted,
    false,
  );
  assert.equal(score('phq-9', done).value, 1);
});

test('only PHQ-9 has anything to tell at once', () => {
  assert.deepEqual(alerts('gad-7', answered(ofSum(27))), []);
  assert.deepEqual(alerts('smaf', {}), []);
});
