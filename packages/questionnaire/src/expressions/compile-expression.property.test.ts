import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compileExpression } from './compile-expression.ts';
import { expressions, form, response } from './testing/random-expressions.ts';
import { libraryValues, ourValues } from './testing/library-values.ts';
import { scopeOf, siteOf } from './testing/scope-of.ts';

const runs = process.env['FIL_LONG'] === '1' ? 200_000 : 1500;
const questionnaire = { resourceType: 'Questionnaire', item: form };
const variables = { count: [4], none: [], word: ['abc'], flag: [false] };
const environment = { questionnaire, count: 4, none: [], word: 'abc', flag: false };

test('a compiled expression gives what the reference library gives, and fails where it fails', () => {
  let compiled = 0;
  fc.assert(
    fc.property(expressions, fc.array(response, { minLength: 1, maxLength: 4 }), (expression, responses) => {
      const ours = compileExpression({ language: 'text/fhirpath', expression }, siteOf(form));
      assert.notEqual(ours.kind, 'refused', JSON.stringify(ours));
      if (ours.kind !== 'compiled') return;
      compiled++;
      for (const resource of responses) {
        const expected = libraryValues(resource, expression, environment);
        assert.equal(ourValues(ours.evaluate(scopeOf(resource, form, undefined, variables))), expected);
      }
    }),
    { numRuns: runs },
  );
  assert.ok(compiled > runs / 2, `${compiled} of ${runs} were compiled`);
});
