import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerIdOf, linkIdOfAnswer } from './answer-id.ts';

const evaluation = '0b1c2d3e-0000-4000-8000-000000000001';

test('an answer is named by its question, and where a form asks several times, by which asking', () => {
  const id = (linkId: string, place?: string) =>
    answerIdOf(evaluation, { linkId, ...(place === undefined ? {} : { place }) });
  assert.equal(id('chute'), `${evaluation}/chute`);
  assert.equal(id('/54126-8'), `${evaluation}//54126-8`);
  assert.equal(id('dose', 'drugs#1/dose'), `${evaluation}/drugs#1/dose`);
  assert.equal(id('à jeun', 'prises#2/à jeun'), `${evaluation}/prises#2/%C3%A0%20jeun`);
});

test('the question is read back from it', () => {
  for (const [linkId, place] of [
    ['chute', undefined],
    ['/54126-8', undefined],
    ['dose', 'drugs#1/dose'],
    ['a/b', 'drugs#1/when#2026/a/b'],
    ['à jeun', 'prises#2/à jeun'],
    ['50 %', '50 %25'],
    ['drugs', 'drugs#01J'],
    ['dose', 'drugs#1/dose#2'],
  ] as const) {
    const id = answerIdOf(evaluation, { linkId, ...(place === undefined ? {} : { place }) });
    assert.equal(linkIdOfAnswer(id), linkId, id);
  }
});
