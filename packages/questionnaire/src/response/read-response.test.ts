import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readQuestionnaire } from '../read/read-questionnaire.ts';
import { FormSession } from '../session/form-session.ts';
import type { AnswerValue } from '../values/answer.ts';
import { answersIn } from './read-response.ts';

const formOf = (item: readonly object[]) => {
  const { form } = readQuestionnaire({ resourceType: 'Questionnaire', item });
  assert.ok(form);
  return form;
};

test('every type of answer comes back as it was', () => {
  const values: readonly (readonly [string, AnswerValue])[] = [
    ['boolean', { valueBoolean: false }],
    ['decimal', { valueDecimal: 1.5 }],
    ['integer', { valueInteger: 0 }],
    ['date', { valueDate: '2026-04' }],
    ['dateTime', { valueDateTime: '2026-04-07T09:00:00-04:00' }],
    ['time', { valueTime: '09:00:00' }],
    ['string', { valueString: 'x' }],
    ['text', { valueString: 'x\ny' }],
    ['url', { valueUri: 'https://example.org' }],
    ['open-choice', { valueCoding: { system: 's', code: 'c', display: 'C' } }],
    ['attachment', { valueAttachment: { contentType: 'text/plain', data: 'YWJj', size: 3, title: 'a.txt' } }],
    ['reference', { valueReference: { reference: 'Patient/1', display: 'Aurore' } }],
    [
      'quantity',
      { valueQuantity: { value: 3, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' } },
    ],
  ];
  const answerOption = [{ valueCoding: { system: 's', code: 'c', display: 'C' } }];
  const form = formOf(
    values.map(([type]) => ({ linkId: type, type, ...(type === 'open-choice' ? { answerOption } : {}) })),
  );
  const session = new FormSession(form);
  for (const [type, value] of values) {
    session.answer(type, [value]);
    assert.deepEqual(session.errorsOf(type), [], type);
  }
  const again = new FormSession(form, answersIn(form, session.response()));
  assert.deepEqual(again.response(), session.response());
  for (const [type, value] of values) assert.deepEqual(again.answerOf(type).values, [value]);
});

test('repetitions come in their order, what is under an answer under that answer, absences as they were told', () => {
  const form = formOf([
    {
      linkId: 'drug',
      type: 'group',
      repeats: true,
      item: [
        { linkId: 'name', type: 'string' },
        { linkId: 'when', type: 'string', repeats: true, item: [{ linkId: 'dose', type: 'integer' }] },
      ],
    },
    { linkId: 'pain', type: 'integer' },
  ]);
  const { answers, repetitions } = answersIn(form, {
    resourceType: 'QuestionnaireResponse',
    item: [
      { linkId: 'drug', item: [{ linkId: 'name', answer: [{ valueString: 'a' }] }] },
      {
        linkId: 'drug',
        item: [
          {
            linkId: 'when',
            answer: [
              { valueString: 'noon', item: [{ linkId: 'dose', answer: [{ valueInteger: 1 }] }] },
              { valueString: 'night', item: [{ linkId: 'dose', answer: [{ valueInteger: 2 }] }] },
            ],
          },
        ],
      },
      {
        linkId: 'pain',
        answer: [
          {
            extension: [
              {
                url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
                valueCode: 'asked-declined',
              },
            ],
          },
        ],
      },
      { linkId: 'gone', answer: [{ valueString: 'kept' }] },
    ],
  });
  assert.deepEqual(repetitions, ['drug#1', 'drug#2']);
  assert.deepEqual(
    [...answers].map(([key, { values, absence }]) => [key, absence ?? Object.values(values[0] ?? {})[0]]),
    [
      ['drug#1/name', 'a'],
      ['drug#2/when#noon/dose', 1],
      ['drug#2/when#night/dose', 2],
      ['drug#2/when', 'noon'],
      ['pain', 'refused'],
      ['gone', 'kept'],
    ],
  );
  const session = new FormSession(form, { answers, repetitions });
  assert.deepEqual([...session.strangers.keys()], ['gone']);
});

test('no response, however malformed, makes reading it throw', () => {
  const form = formOf([
    { linkId: 'a', type: 'string' },
    { linkId: 'b', type: 'group', repeats: true, item: [{ linkId: 'c', type: 'choice' }] },
  ]);
  const anything = fc.anything({ maxDepth: 3 });
  const answer = fc.record(
    { valueString: anything, item: anything, extension: anything },
    { requiredKeys: [] },
  );
  const item = fc.record(
    {
      linkId: fc.oneof(fc.constantFrom('a', 'b', 'c', '__proto__'), anything),
      answer: fc.oneof(fc.array(answer), anything),
      item: fc.oneof(fc.array(anything), anything),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(fc.record({ item: fc.oneof(fc.array(item), anything) }), anything), (response) => {
      new FormSession(form, answersIn(form, response)).response();
    }),
    { numRuns: 300 },
  );
});
