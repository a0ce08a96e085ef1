import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readQuestionnaire, textFor } from '@fil/questionnaire';
import { markdownVectors, markupVectors } from './script-vectors.ts';
import { formOfScripts, scriptWords } from './scripts.ts';

test('there are more than sixty ways to bring in a script, each different', () => {
  assert.ok(new Set(markupVectors).size === markupVectors.length && markupVectors.length >= 60);
  assert.equal(new Set(markdownVectors).size, markdownVectors.length);
});

test('words that would be a script are words', () => {
  const { form } = readQuestionnaire(formOfScripts());
  assert.ok(form !== undefined);
  for (const [at, words] of scriptWords.entries()) {
    const question = form.question(`q${at}`);
    assert.ok(question !== undefined);
    assert.equal(textFor(question, 'en'), words);
    assert.equal(textFor(question, 'fr'), words);
    assert.equal(question.options[0]?.text.value, words);
  }
});
