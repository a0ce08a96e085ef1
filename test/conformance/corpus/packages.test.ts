import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Json } from '../script.ts';
import { flat, plainItems } from '../validate/plain-form.ts';
import { folders, readCorpus } from './read-corpus.ts';
import type { PublicForm } from './read-corpus.ts';
import { inPackage, packagedForms, readPackages } from './read-packages.ts';

const packaged = await readPackages();
const [beside = ''] = folders;
const skip = existsSync(beside) ? false : 'the public forms are not beside the project';

test('each package listed is installed as listed, on terms that let its forms be used', () => {
  for (const { package: name, version, licence } of packagedForms) {
    const manifest = JSON.parse(readFileSync(inPackage(name, 'package.json'), 'utf8')) as Json;
    assert.deepEqual([manifest['version'], manifest['license']], [version, licence], name);
    assert.ok(['Apache-2.0', 'CC0-1.0'].includes(licence), name);
  }
});

test('the list names the publisher that the form itself names, where it names one', () => {
  for (const { name, publisher, json } of packaged)
    assert.equal(json['publisher'] ?? 'AEHRC CSIRO', publisher, name);
});

test('no form is counted twice', () => {
  const names = packaged.map(({ json }) => identity(json));
  const known = new Set(
    readCorpus()
      .filter(isGiven)
      .map(({ json }) => identity(json)),
  );
  assert.equal(new Set(names).size, names.length);
  assert.deepEqual(
    names.filter((name) => known.has(name)),
    [],
  );
});

test(
  'thirty forms at least, of eight publishers, without any folder that is not always there',
  { skip },
  () => {
    const forms = [...readCorpus().filter(isGiven), ...packaged];
    const publishers = new Set(forms.map(publisherOf));
    assert.ok(forms.length >= 30, `${forms.length} forms`);
    assert.ok(publishers.size >= 8, [...publishers].join(', '));
  },
);

const isGiven = ({ publisher }: PublicForm): boolean => ['lforms', 'refero'].includes(publisher);

/** Who published a form: as it says itself, else whose repository it is of. */
function publisherOf({ publisher, json }: PublicForm): string {
  const said = json['publisher'];
  return typeof said === 'string' ? said : (owners[publisher] ?? publisher);
}

const owners: Readonly<Record<string, string>> = {
  lforms: 'National Library of Medicine',
  refero: 'NHN',
};

/** The items alone: a copy under another title or address is the same form. */
const identity = (json: Json): string =>
  JSON.stringify(flat(plainItems(json)).map(({ linkId, type }) => [linkId, type]));
