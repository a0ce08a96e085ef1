import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { AnswerAbsence, AnswerValue } from './answer.ts';
import type { Form } from './form.ts';
import { FormSession } from './form-session.ts';
import { enableWhenOperators } from './fhir-types.ts';
import type { EnableWhen, QuestionnaireItem, QuestionnaireResponseItem } from './fhir-types.ts';
import { isMet } from './is-met.ts';
import { readQuestionnaire } from './read-questionnaire.ts';

/** One item to be, and which earlier item it stands under. Conditions look anywhere: circles are wanted. */
interface Sketch {
  readonly kind: 'group' | 'integer' | 'boolean';
  readonly under: number;
  readonly conditions: readonly {
    readonly on: number;
    readonly operator: EnableWhen['operator'];
    readonly value: number;
  }[];
  readonly behavior: 'all' | 'any';
}

const sketch: fc.Arbitrary<Sketch> = fc.record({
  kind: fc.constantFrom('group', 'integer', 'integer', 'boolean'),
  under: fc.nat(30),
  conditions: fc.array(
    fc.record({ on: fc.nat(30), operator: fc.constantFrom(...enableWhenOperators), value: fc.nat(2) }),
    { maxLength: 3 },
  ),
  behavior: fc.constantFrom('all', 'any'),
});

const step = fc.record({
  at: fc.nat(30),
  given: fc.oneof(
    fc.array(fc.nat(2), { maxLength: 2 }),
    fc.constantFrom<AnswerAbsence>('unknown', 'refused'),
  ),
});

function formOf(sketches: readonly Sketch[]): Form {
  const children = sketches.map((): number[] => []);
  const roots: number[] = [];
  for (const [at, { under }] of sketches.entries()) {
    // A third of the items stand at the root, the others under an earlier one.
    const parent = at === 0 || under % 3 === 0 ? undefined : children[under % at];
    (parent ?? roots).push(at);
  }
  const build = (at: number): QuestionnaireItem => {
    const { kind, conditions, behavior } = sketches[at]!;
    return {
      linkId: `q${at}`,
      type: kind,
      repeats: kind !== 'group',
      enableBehavior: behavior,
      enableWhen: conditions.map(({ on, operator, value }) =>
        conditionOn(on % sketches.length, operator, value),
      ),
      item: children[at]!.map(build),
    };
  };
  const conditionOn = (on: number, operator: EnableWhen['operator'], value: number): EnableWhen => ({
    question: `q${on}`,
    operator,
    ...(operator === 'exists' || sketches[on]!.kind === 'boolean'
      ? { answerBoolean: value > 0 }
      : { answerInteger: value }),
  });
  const { form } = readQuestionnaire({ resourceType: 'Questionnaire', item: roots.map(build) });
  assert.ok(form);
  return form;
}

/** The plain definition, from scratch: no order, no graph, no memory. */
function isEnabledNaively(form: Form, session: FormSession, linkId: string): boolean {
  const item = form.item(linkId);
  assert.ok(item);
  if (item.parent !== undefined && !isEnabledNaively(form, session, item.parent)) return false;
  const held = item.conditions.map((condition) => {
    const counts = isEnabledNaively(form, session, condition.question);
    return isMet(condition, counts ? session.answerOf(condition.question).values : []);
  });
  return held.length === 0 || (item.enableBehavior === 'all' ? !held.includes(false) : held.includes(true));
}

const valuesFor = (form: Form, linkId: string, numbers: readonly number[]): readonly AnswerValue[] =>
  numbers.map((value) =>
    form.question(linkId)?.type === 'boolean' ? { valueBoolean: value > 0 } : { valueInteger: value },
  );

function play(
  form: Form,
  session: FormSession,
  { at, given }: { at: number; given: readonly number[] | AnswerAbsence },
) {
  const questions = form.items.filter((item) => item.role === 'question');
  const linkId = questions[at % questions.length]?.linkId;
  if (linkId === undefined) return new Set<string>();
  return session.answer(linkId, typeof given === 'string' ? given : valuesFor(form, linkId, given));
}

test('incremental enabled state equals recomputation from scratch, and every change is told', () => {
  fc.assert(
    fc.property(
      fc.array(sketch, { minLength: 1, maxLength: 14 }),
      fc.array(step, { maxLength: 12 }),
      (sketches, steps) => {
        const form = formOf(sketches);
        const session = new FormSession(form);
        const enabled = () => form.items.map((item) => session.isEnabled(item.linkId));
        const errors = () => form.items.map((item) => JSON.stringify(session.errorsOf(item.linkId)));
        for (const one of steps) {
          const [enabledBefore, errorsBefore] = [enabled(), errors()];
          const told = play(form, session, one);
          const [enabledAfter, errorsAfter] = [enabled(), errors()];
          for (const [at, item] of form.items.entries()) {
            assert.equal(enabledAfter[at], isEnabledNaively(form, session, item.linkId), item.linkId);
            const changed = enabledBefore[at] !== enabledAfter[at];
            if (changed) assert.ok(told.has(item.linkId), `${item.linkId} changed untold`);
            else if (errorsBefore[at] === errorsAfter[at])
              assert.ok(!told.has(item.linkId), `${item.linkId} told unchanged`);
          }
        }
        const fresh = new FormSession(
          form,
          form.items.map((item) => [item.linkId, session.answerOf(item.linkId)]),
        );
        assert.deepEqual(
          form.items.map((item) => fresh.isEnabled(item.linkId)),
          enabled(),
        );
      },
    ),
    { numRuns: 300 },
  );
});

test('the response holds exactly the enabled answers, in the order of the form', () => {
  fc.assert(
    fc.property(
      fc.array(sketch, { minLength: 1, maxLength: 14 }),
      fc.array(step, { maxLength: 12 }),
      (sketches, steps) => {
        const form = formOf(sketches);
        const session = new FormSession(form);
        for (const one of steps) play(form, session, one);
        const answered: string[] = [];
        const inOrder: number[] = [];
        const visit = (items: readonly QuestionnaireResponseItem[] = []): void => {
          for (const item of items) {
            inOrder.push(form.item(item.linkId)?.index ?? -1);
            const has = (item.answer ?? []).some(({ item: _below, ...own }) => Object.keys(own).length > 0);
            if (has) answered.push(item.linkId);
            visit(item.item);
            for (const answer of item.answer ?? []) visit(answer.item);
          }
        };
        visit(session.response().item);
        assert.deepEqual(
          inOrder,
          inOrder.toSorted((left, right) => left - right),
        );
        const expected = form.items.filter((item) => {
          const answer = session.answerOf(item.linkId);
          return session.isEnabled(item.linkId) && (answer.values.length > 0 || answer.absence !== undefined);
        });
        assert.deepEqual(
          answered,
          expected.map((item) => item.linkId),
        );
      },
    ),
    { numRuns: 200 },
  );
});

test('two sessions of one form do not know of each other', () => {
  fc.assert(
    fc.property(
      fc.array(sketch, { minLength: 1, maxLength: 10 }),
      fc.array(step, { maxLength: 8 }),
      (sketches, steps) => {
        const form = formOf(sketches);
        const untouched = new FormSession(form);
        const before = JSON.stringify([untouched.response(), untouched.progress()]);
        const session = new FormSession(form);
        for (const one of steps) play(form, session, one);
        assert.equal(JSON.stringify([untouched.response(), untouched.progress()]), before);
      },
    ),
    { numRuns: 50 },
  );
});

test('no input, however malformed, makes reading throw', () => {
  const anything = fc.anything({ maxDepth: 4 });
  const item = fc.record(
    {
      linkId: fc.oneof(fc.constantFrom('a', 'b', ''), anything),
      type: fc.oneof(fc.constantFrom('group', 'choice', 'string', 'display', 'quantity'), anything),
      text: anything,
      _text: anything,
      extension: anything,
      answerOption: fc.oneof(fc.array(anything), anything),
      enableWhen: fc.oneof(
        fc.array(
          fc.record({
            question: fc.constantFrom('a', 'b', 'c'),
            operator: fc.constantFrom('=', 'exists', '?'),
            answerBoolean: anything,
          }),
        ),
        anything,
      ),
      item: fc.oneof(fc.array(anything), anything),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(
      fc.record({ resourceType: fc.constant('Questionnaire'), item: fc.oneof(fc.array(item), anything) }),
      (json) => {
        const { form } = readQuestionnaire(json);
        assert.ok(form);
        new FormSession(form).response();
      },
    ),
    { numRuns: 500 },
  );
});
