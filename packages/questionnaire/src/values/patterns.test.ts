import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openForm } from '../load/load-form.ts';
import { FormSession } from '../session/form-session.ts';
import { matches, mayBacktrack } from './patterns.ts';

const question = (pattern: string) => ({
  resourceType: 'Questionnaire',
  item: [
    {
      linkId: 'q',
      type: 'string',
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/regex', valueString: pattern }],
    },
  ],
});

test('patterns that people write are plain, those that may never end are not', () => {
  for (const plain of [
    '[A-Z]\\d[A-Z] ?\\d[A-Z]\\d',
    '\\d{13}',
    '\\d+(\\.\\d{2})?',
    '(M|F)',
    '[^@]+@[^@]+',
    'a.*b',
  ])
    assert.equal(mayBacktrack(plain), false, plain);
  for (const endless of [
    '(a+)+',
    '(a|aa)+',
    '(a*)*b',
    '([a-z]+)*\\d',
    '(x+x+)+y',
    '(.*a){12}',
    '\\1(a)',
    'a+a+a+a+',
    '((a?){20}){20}',
  ])
    assert.equal(mayBacktrack(endless), true, endless);
});

test('the whole text must match', () => {
  assert.deepEqual(
    ['A1A', 'A1A1', 'xA1A'].map((text) => matches('[A-Z]\\d[A-Z]', text)),
    [true, false, false],
  );
  assert.equal(matches('(', 'x'), undefined, 'a pattern that is none refuses nothing');
});

test('a pattern that would backtrack for ever is matched in linear time once its engine is here', async () => {
  const { form } = await openForm(question('(a+)+b'));
  assert.ok(form);
  assert.deepEqual(form.needs.patterns, ['(a+)+b']);
  const session = new FormSession(form);
  const codesAfter = (text: string) => {
    session.answer('q', [{ valueString: text }]);
    return session.errorsOf('q').map(({ code }) => code);
  };
  assert.deepEqual(codesAfter(`${'a'.repeat(5_000)}!`), ['wrongPattern']);
  assert.deepEqual(codesAfter(`${'a'.repeat(5_000)}b`), []);
});

test('one that cannot be matched in linear time is told, and refuses nothing', async () => {
  const { form } = await openForm(question('(a+)\\1'));
  assert.ok(form);
  assert.deepEqual(
    form.problemsOf('q').map(({ code }) => code),
    ['patternRefused'],
  );
  const session = new FormSession(form);
  session.answer('q', [{ valueString: 'anything' }]);
  assert.deepEqual(session.errorsOf('q'), []);
});
