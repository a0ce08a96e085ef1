import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as words from './index.ts';

const lists = Object.entries(words);
const locales = ['fr-CA', 'fr-FR', 'en'] as const;

/** A list as one locale says it: what France does not say otherwise, it says as Québec does. */
function namesIn(locale: (typeof locales)[number], list: (typeof lists)[number][1]): readonly string[] {
  return Object.values<string>({ ...list['fr-CA'], ...list[locale] });
}

test('no two codes of a list have one name: who chooses in it can tell them apart', () => {
  for (const [name, list] of lists)
    for (const locale of locales) {
      const names = namesIn(locale, list);
      assert.equal(new Set(names).size, names.length, `${name} in ${locale}`);
    }
});

test('a role inside a sentence has no capital', () => {
  for (const locale of locales)
    for (const role of namesIn(locale, words.roleTermsInSentence))
      assert.equal(role[0], role[0]?.toLocaleLowerCase(locale), role);
});

test('France repeats nothing of Québec', () => {
  for (const [name, list] of lists) {
    const first: Readonly<Record<string, string>> = list['fr-CA'];
    for (const [key, said] of Object.entries<string>(list['fr-FR']))
      assert.notEqual(said, first[key], `${name}: ${key}`);
  }
});
