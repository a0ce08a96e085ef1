import { deepEqual, equal, notEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { loadForm } from '../load/load-form.ts';
import { readQuestionnaire } from '../read/read-questionnaire.ts';
import { FormSession } from '../session/form-session.ts';
import { compileProgram } from './compile-program.ts';

const calculated = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression';

function formWith(...expressions: readonly string[]) {
  const { form } = readQuestionnaire({
    resourceType: 'Questionnaire',
    item: [
      { linkId: 'a', type: 'integer' },
      ...expressions.map((expression, at) => ({
        linkId: `c${at}`,
        type: 'string',
        extension: [{ url: calculated, valueExpression: { language: 'text/fhirpath', expression } }],
      })),
    ],
  });
  if (form === undefined) throw new Error('no form');
  return form;
}

const answer = "%resource.item.where(linkId = 'a').answer.value";
const refused = () => Promise.reject(new Error('not here'));

test('a form of usual expressions fetches nothing more', async () => {
  const form = formWith(`iif(${answer} > 3, 'many', 'few')`, `iif(${answer}.exists(), 'yes', 'no')`);
  let asked = 0;
  const count = () => {
    asked++;
    return refused();
  };
  const { problems } = await compileProgram(form, { shapes: count, library: count });
  deepEqual([asked, problems], [0, []]);
});

test('an unusual expression has what it needs, beside usual ones', async () => {
  const form = formWith(`${answer}.toString() & ' days'`, `iif(${answer} > 3, 'many', 'few')`);
  await loadForm(form);
  const session = new FormSession(form);
  session.answer('a', [{ valueInteger: 4 }]);
  deepEqual(
    ['c0', 'c1'].map((key) => session.answerOf(key).values),
    [[{ valueString: '4 days' }], [{ valueString: 'many' }]],
  );
});

test('what cannot be fetched is told at its item, and the others work', async () => {
  const form = formWith(`${answer}.toString()`, `iif(${answer} > 3, 'many', 'few')`);
  const { program, problems } = await compileProgram(form, { shapes: refused, library: refused });
  deepEqual(
    problems.map(({ linkId, code, reason }) => [linkId, code, reason]),
    [['c0', 'expressionRefused', 'libraryUnreachable']],
  );
  notEqual(program, undefined);
  equal(program.cells.length, 1);
});
