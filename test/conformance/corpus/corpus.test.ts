import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FormSession, answersIn, readQuestionnaire } from '@fil/questionnaire';
import type { Form } from '@fil/questionnaire';
import { long } from '../../support/long.ts';
import { complaintsAbout } from '../validate/index.ts';
import { droppedItems } from './account.ts';
import { Chance } from './chance.ts';
import { fill } from './fill.ts';
import { formFaults } from './form-faults.ts';
import { readCorpus } from './read-corpus.ts';
import type { PublicForm } from './read-corpus.ts';
import { readPackages } from './read-packages.ts';

const corpus = [...readCorpus(), ...(await readPackages())];
const seeds = Array.from({ length: long ? 50 : 3 }, (_, at) => at + 1);

const publishers = Object.groupBy(corpus, ({ publisher }) => publisher);
for (const [publisher, forms = []] of Object.entries(publishers)) {
  test(`${publisher}: ${forms.length} forms are read, and no item is dropped in silence`, () => {
    for (const { name, json } of forms) {
      const { form, problems } = readQuestionnaire(frozen(json));
      assert.ok(form !== undefined, name);
      assert.deepEqual(droppedItems(json, form, problems), [], name);
    }
  });

  test(`${publisher}: ${forms.length} forms are filled, and the response is valid`, () => {
    for (const each of forms) for (const seed of seeds) fillAndJudge(each, seed);
  });
}

test('there are enough real forms', () => {
  assert.ok(corpus.length >= 30, `${corpus.length} forms`);
});

function fillAndJudge({ name, json }: PublicForm, seed: number): void {
  const { form } = readQuestionnaire(frozen(json));
  assert.ok(form !== undefined);
  const session = new FormSession(form);
  fill(session, new Chance(seed));
  const response = session.response(true);
  const excused = [...formFaults(json), ...toldItems(form)];
  const complaints = complaintsAbout(response, json).filter(
    (complaint) => !excused.some((linkId) => complaint.startsWith(`${linkId} `)),
  );
  assert.deepEqual(complaints, [], `${name}, seed ${seed}`);
  const again = new FormSession(form, answersIn(form, response));
  assert.deepEqual(again.response(true), response, `${name} read back, seed ${seed}`);
}

/**
 * Items of which the engine itself tells that they do not work as the form says. The more it can do, the fewer they
 * are, and the stricter this test becomes.
 */
const toldItems = (form: Form): readonly string[] =>
  form.problems.flatMap(({ severity, linkId, detail }) =>
    linkId === undefined || (severity === 'information' && !/(?:min|max)Occurs$/.test(detail))
      ? []
      : [linkId],
  );

/** Nobody may change the form it was handed. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}
