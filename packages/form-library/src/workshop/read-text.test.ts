import assert from 'node:assert/strict';
import { test } from 'node:test';
import { activityForm } from '../testing/sample-forms.ts';
import { numberFrom } from './number-text.ts';
import { longestFile, longestForm, readFile, readText } from './read-text.ts';

const whyNot = async (text: string) => {
  const reading = await readText(text);
  return reading.outcome === 'not' ? reading.why : undefined;
};

test('a file too large is not even opened; one that would be too large to send is told before', async () => {
  const huge = new File(['x'.repeat(longestFile + 1)], 'formulaire.json');
  huge.text = () => Promise.reject(new Error('it was opened'));
  const refused = await readFile(huge);
  assert.deepEqual([refused.outcome, refused.outcome === 'not' && refused.why], ['not', 'tooLarge']);
  assert.equal(
    await whyNot(JSON.stringify({ ...activityForm, copyright: 'x'.repeat(longestForm) })),
    'tooLarge',
  );
  const spaced = JSON.stringify(activityForm, null, 2) + ' '.repeat(longestForm);
  assert.equal(await whyNot(spaced), undefined, 'spaces are not kept, and count for nothing');
});

test('what is nested without end, or is no object, is told and never thrown', async () => {
  for (const text of ['', '   ', '3', 'null', '"texte"', '[[]]', '{"resourceType":"Questionnaire"', '{}'])
    assert.notEqual(await whyNot(text), undefined, text);
  const deep = `${'['.repeat(40_000)}${']'.repeat(40_000)}`;
  const text = JSON.stringify(activityForm).replace('{', `{"extension":${deep},`);
  assert.equal(await whyNot(text), 'tooDeep');
});

test('a form is found in the Bundle that a publisher sends, and behind a byte order mark', async () => {
  const bundle = {
    resourceType: 'Bundle',
    entry: [null, { resource: { resourceType: 'ValueSet' } }, { resource: activityForm }],
  };
  const reading = await readText(`\uFEFF${JSON.stringify(bundle)}`);
  assert.ok(reading.outcome === 'read');
  assert.equal(reading.read.report.items.questions, 9);
});

test('a number is read as people type it', () => {
  for (const [text, value] of [
    ['', undefined],
    [' 1,5 ', 1.5],
    ['1.5', 1.5],
    ['2,', 2],
    ['−3', -3],
    ['1 000', 1000],
    ['un', 'none'],
    ['1,5,2', 'none'],
    ['9999999', 'none'],
    ['1e9', 'none'],
  ] as const)
    assert.equal(numberFrom(text), value, text);
});
