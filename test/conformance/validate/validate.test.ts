import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFeatures } from '../script.ts';
import type { Json } from '../script.ts';
import { formComplaints } from './against-form.ts';
import { fhirComplaints } from './fhir-rules.ts';
import { complaintsAbout } from './index.ts';
import { invariantComplaints } from './invariants.ts';

const answered = (...answer: unknown[]): Json => ({
  resourceType: 'QuestionnaireResponse',
  status: 'completed',
  item: [{ linkId: 'a', answer }],
});
const good = answered({ valueString: 'x' });

const notFhir: Readonly<Record<string, Json>> = {
  'no status': { resourceType: 'QuestionnaireResponse' },
  'an unknown status': { ...good, status: 'finished' },
  'no linkId': { ...good, item: [{ answer: [{ valueString: 'x' }] }] },
  'an unknown element': { ...good, item: [{ linkId: 'a', answers: [] }] },
  'an item that is no list': { ...good, item: { linkId: 'a' } },
  'an answer that is no list': { ...good, item: [{ linkId: 'a', answer: { valueString: 'x' } }] },
  'two values in one answer': answered({ valueString: 'x', valueBoolean: true }),
  'a boolean written as text': answered({ valueBoolean: 'true' }),
  'half an integer': answered({ valueInteger: 1.5 }),
  'an integer of more than 32 bits': answered({ valueInteger: 2 ** 31 }),
  'a day written the French way': answered({ valueDate: '07/04/2026' }),
  'a day that does not exist': answered({ valueDate: '2026-02-30' }),
  'a moment without T': answered({ valueDateTime: '2026-04-07 09:00' }),
  'a 25th hour': answered({ valueTime: '25:00:00' }),
  'an empty list': { ...good, item: [] },
  'an empty answer': answered({}),
  'an empty item': { ...good, item: [{}] },
  valueUrl: answered({ valueUrl: 'a:b' }),
  valueCode: answered({ valueCode: 'x' }),
  null: answered({ valueString: null }),
  'an empty text': answered({ valueString: '' }),
  'half a character': answered({ valueString: '\ud800' }),
  'a coding written as text': answered({ valueCoding: 'x' }),
  'a coding with an unknown element': answered({ valueCoding: { cod: 'x' } }),
  'a quantity written as text': answered({ valueQuantity: { value: '1' } }),
  'an extension without its address': answered({ extension: [{ valueCode: 'x' }] }),
  'data that is no base64': answered({ valueAttachment: { data: '%%%' } }),
  'answers and items in one item': {
    ...good,
    item: [{ linkId: 'a', answer: [{ valueString: 'x' }], item: [{ linkId: 'b' }] }],
  },
  'another resource': { ...good, resourceType: 'Questionnaire' },
  yesterday: { ...good, authored: 'hier' },
  'a number for words': { ...good, item: [{ linkId: 'a', text: 3 }] },
};
for (const [what, response] of Object.entries(notFhir))
  test(`not FHIR: ${what}`, () => {
    assert.notDeepEqual([...fhirComplaints(response), ...invariantComplaints(response)], []);
  });

const choice = (code: string, more: Json = {}): Json => ({ valueCoding: { system: 's', code, ...more } });
const form: Json = {
  resourceType: 'Questionnaire',
  url: 'urn:form',
  version: '1',
  status: 'active',
  contained: [
    {
      resourceType: 'ValueSet',
      id: 'few',
      status: 'active',
      compose: { include: [{ system: 's', concept: [{ code: 'm' }] }] },
    },
  ],
  item: [
    { linkId: 'd', type: 'display' },
    { linkId: 'a', type: 'boolean', required: true },
    {
      linkId: 'g',
      type: 'group',
      enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }],
      item: [
        { linkId: 'n', type: 'integer' },
        { linkId: 's', type: 'string', maxLength: 3, item: [{ linkId: 'under', type: 'string' }] },
      ],
    },
    { linkId: 'c', type: 'choice', answerOption: [choice('x'), choice('y')] },
    { linkId: 'v', type: 'choice', answerValueSet: '#few' },
    { linkId: 'o', type: 'open-choice', answerOption: [choice('x')] },
    {
      linkId: 'r',
      type: 'string',
      repeats: true,
      extension: [
        { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-maxOccurs', valueInteger: 2 },
      ],
    },
    { linkId: 'many', type: 'group', repeats: true, item: [{ linkId: 'q', type: 'date' }] },
  ],
};
const respond = (...item: unknown[]): Json => ({
  resourceType: 'QuestionnaireResponse',
  questionnaire: 'urn:form|1',
  status: 'completed',
  item,
});
const says = (linkId: string, ...answer: unknown[]): Json => ({ linkId, answer });
const yes = says('a', { valueBoolean: true });

test('a response that keeps every rule is accepted', () => {
  const response = respond(
    yes,
    {
      linkId: 'g',
      item: [
        says('n', { valueInteger: 1 }),
        says('s', { valueString: 'abc', item: [says('under', { valueString: 'x' })] }),
      ],
    },
    says('c', choice('y', { display: 'Y' })),
    says('v', choice('m')),
    says('o', { valueString: 'autre' }),
    says('r', { valueString: '1' }, { valueString: '2' }),
    { linkId: 'many', item: [says('q', { valueDate: '2026' })] },
    { linkId: 'many', item: [says('q', { valueDate: '2026-04' })] },
  );
  assert.deepEqual(complaintsAbout(response, form), []);
});

const wrongHere: Readonly<Record<string, Json>> = {
  'answers another form': { ...respond(yes), questionnaire: 'urn:other' },
  'an unknown linkId': respond(yes, says('zz', { valueString: 'x' })),
  'a child outside its group': respond(yes, says('n', { valueInteger: 1 })),
  'items out of order': respond(says('c', choice('x')), yes),
  'a question twice': respond(yes, yes),
  'a group twice that does not repeat': respond(
    yes,
    { linkId: 'g', item: [says('n', { valueInteger: 1 })] },
    { linkId: 'g', item: [says('n', { valueInteger: 1 })] },
  ),
  'several answers to one that takes one': respond(
    says('a', { valueBoolean: true }, { valueBoolean: false }),
  ),
  'more answers than maxOccurs': respond(
    yes,
    says('r', { valueString: '1' }, { valueString: '2' }, { valueString: '3' }),
  ),
  'the wrong type': respond(says('a', { valueString: 'oui' })),
  'a decimal for an integer': respond(yes, { linkId: 'g', item: [says('n', { valueDecimal: 1 })] }),
  'a disabled answer': respond(says('a', { valueBoolean: false }), {
    linkId: 'g',
    item: [says('n', { valueInteger: 1 })],
  }),
  'a required answer missing': respond(says('c', choice('x'))),
  'a required answer without a value': respond({ linkId: 'a', answer: [{ item: [] }] }),
  'no option': respond(yes, says('c', choice('z'))),
  'an option of another system': respond(yes, says('c', { valueCoding: { system: 't', code: 'x' } })),
  'free words where a choice is closed': respond(yes, says('c', { valueString: 'x' })),
  'a code outside the contained value set': respond(yes, says('v', choice('x'))),
  'a coding outside an open choice': respond(yes, says('o', choice('zz'))),
  'an answered group': respond(yes, says('g', { valueString: 'x' })),
  'an answered display': respond(says('d', { valueString: 'x' }), yes),
  'a nested question outside the answer': respond(yes, {
    linkId: 'g',
    item: [{ linkId: 's', answer: [{ valueString: 'x' }], item: [says('under', { valueString: 'x' })] }],
  }),
  'too long': respond(yes, { linkId: 'g', item: [says('s', { valueString: 'abcd' })] }),
  'an item that says nothing': respond(yes, { linkId: 'c' }),
};
for (const [what, response] of Object.entries(wrongHere))
  test(`not an answer to this form: ${what}`, () => {
    assert.notDeepEqual(formComplaints(response, form), []);
  });

test('the response expected of every feature is valid', () => {
  // R5 shapes are no R4 Questionnaire: what their answers may be is for the engine alone to say.
  // What an assembled form has more than its parts stands in no form that could be asked.
  for (const feature of readFeatures().filter(
    ({ name }) => !/^(r5-|sub-questionnaire|answer-expression)/.test(name),
  )) {
    const faulty = feature.name.startsWith('fault-duplicate');
    const complaints = complaintsAbout(feature.response, feature.questionnaire);
    assert.deepEqual(faulty ? [] : complaints, [], feature.name);
  }
});
