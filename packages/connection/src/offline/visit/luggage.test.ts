import assert from 'node:assert/strict';
import { test } from 'node:test';
import { valueSetsFor } from './luggage.ts';

test('value sets that forms name and do not carry go along once each, wherever their question stands', () => {
  const form = {
    contained: [{ resourceType: 'ValueSet', id: 'own' }],
    item: [
      { linkId: 'a', type: 'choice', answerValueSet: 'urn:langues' },
      { linkId: 'b', type: 'choice', answerValueSet: '#own' },
      {
        linkId: 'g',
        type: 'group',
        item: [{ linkId: 'c', type: 'open-choice', answerValueSet: 'urn:metiers|2' }],
      },
    ],
  };
  const asked = (url: string) => ({
    path: 'terminology.expand',
    input: { url, locale: 'fr-CA', count: 500 },
  });
  assert.deepEqual(valueSetsFor([form, form, null, 'no form'], 'fr-CA'), [
    asked('urn:langues'),
    asked('urn:metiers|2'),
  ]);
});
