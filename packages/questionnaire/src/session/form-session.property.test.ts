import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { answersIn } from '../response/read-response.ts';
import type { AnswerAbsence, AnswerValue } from '../values/answer.ts';
import type { Form } from '../form/form.ts';
import type { Change, FormNode } from './form-node.ts';
import { FormSession } from './form-session.ts';
import { enableWhenOperators } from '../fhir-types.ts';
import type { EnableWhen, QuestionnaireItem, QuestionnaireResponseItem } from '../fhir-types.ts';
import { isMet } from './is-met.ts';
import { readQuestionnaire } from '../read/read-questionnaire.ts';

/** One item to be, and which earlier item it stands under. Conditions look anywhere: circles are wanted. */
interface Sketch {
  readonly kind: 'group' | 'integer' | 'boolean';
  readonly repeats: boolean;
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
  repeats: fc.boolean(),
  under: fc.nat(30),
  conditions: fc.array(
    fc.record({ on: fc.nat(30), operator: fc.constantFrom(...enableWhenOperators), value: fc.nat(2) }),
    { maxLength: 3 },
  ),
  behavior: fc.constantFrom('all', 'any'),
});

type Step =
  | { readonly act: 'answer'; readonly at: number; readonly given: readonly number[] | AnswerAbsence }
  | { readonly act: 'add' | 'remove' | 'clear'; readonly at: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    act: fc.constant('answer' as const),
    at: fc.nat(60),
    given: fc.oneof(
      fc.array(fc.nat(2), { maxLength: 2 }),
      fc.constantFrom<AnswerAbsence>('unknown', 'refused'),
    ),
  }),
  fc.record({ act: fc.constantFrom('add' as const, 'remove' as const, 'clear' as const), at: fc.nat(60) }),
);

const sketches = fc.array(sketch, { minLength: 1, maxLength: 14 });
const steps = fc.array(step, { maxLength: 12 });

function formOf(drawn: readonly Sketch[]): Form {
  const children = drawn.map((): number[] => []);
  const roots: number[] = [];
  for (const [at, { under }] of drawn.entries()) {
    // A third of the items stand at the root, the others under an earlier one.
    const parent = at === 0 || under % 3 === 0 ? undefined : children[under % at];
    (parent ?? roots).push(at);
  }
  const build = (at: number): QuestionnaireItem => {
    const { kind, repeats, conditions, behavior } = drawn[at]!;
    return {
      linkId: `q${at}`,
      type: kind,
      repeats,
      enableBehavior: behavior,
      enableWhen: conditions.map(({ on, operator, value }) =>
        conditionOn(on % drawn.length, operator, value),
      ),
      item: children[at]!.map(build),
    };
  };
  const conditionOn = (on: number, operator: EnableWhen['operator'], value: number): EnableWhen => ({
    question: `q${on}`,
    operator,
    ...(operator === 'exists' || drawn[on]!.kind === 'boolean'
      ? { answerBoolean: value > 0 }
      : { answerInteger: value }),
  });
  const { form } = readQuestionnaire({ resourceType: 'Questionnaire', item: roots.map(build) });
  assert.ok(form);
  return form;
}

function allNodes(session: FormSession): readonly FormNode[] {
  const found: FormNode[] = [];
  const visit = (nodes: readonly FormNode[]): void => {
    for (const node of nodes) {
      found.push(node);
      visit(node.children);
    }
  };
  visit(session.roots);
  return found;
}

/** Repetitions around a node, outermost first. */
function repetitionsAround(node: FormNode): readonly FormNode[] {
  const above = node.parent === undefined ? [] : repetitionsAround(node.parent);
  return node.parent?.kind === 'repetition' ? [...above, node.parent] : above;
}

/** The asking that shares the most repetitions; among those the last before, else the first after. */
function nearestNaively(linkId: string, from: FormNode, all: readonly FormNode[]): FormNode | undefined {
  const here = repetitionsAround(from);
  const shared = (node: FormNode): number => {
    const there = repetitionsAround(node);
    let count = 0;
    while (count < here.length && there[count] === here[count]) count++;
    return count;
  };
  const askings = all.filter((node) => node.item.linkId === linkId && node.kind === 'question');
  const most = Math.max(...askings.map(shared));
  const near = askings.filter((node) => shared(node) === most);
  const at = all.indexOf(from);
  return near.findLast((node) => all.indexOf(node) < at) ?? near[0];
}

/** The plain definition, from scratch: no order, no graph, no memory. */
function isEnabledNaively(node: FormNode, all: readonly FormNode[]): boolean {
  if (node.parent !== undefined && !isEnabledNaively(node.parent, all)) return false;
  if (node.kind === 'repetition') return true;
  const { conditions, enableBehavior } = node.item;
  const held = conditions.map((condition) => {
    const source = nearestNaively(condition.question, node, all);
    return isMet(
      condition,
      source !== undefined && isEnabledNaively(source, all) ? source.answer.values : [],
    );
  });
  return held.length === 0 || (enableBehavior === 'all' ? !held.includes(false) : held.includes(true));
}

const valuesFor = (node: FormNode, numbers: readonly number[]): readonly AnswerValue[] =>
  numbers.map((value) =>
    node.item.type === 'boolean' ? { valueBoolean: value > 0 } : { valueInteger: value },
  );

function play(session: FormSession, one: Step): Change | undefined {
  const all = allNodes(session);
  const among = (kind: FormNode['kind'], under?: FormNode['kind']): FormNode | undefined => {
    const fitting = all.filter(
      (node) => node.kind === kind && (under === undefined || node.parent?.kind === under),
    );
    return fitting[one.at % fitting.length];
  };
  if (one.act === 'add') {
    const list = among('list');
    return list && session.addRepetition(list.key);
  }
  if (one.act === 'remove') {
    const repetition = among('repetition', 'list');
    return repetition && session.removeRepetition(repetition.key);
  }
  const node = among('question');
  if (node === undefined) return undefined;
  if (one.act !== 'answer') return session.clear(node.key);
  return session.answer(node.key, typeof one.given === 'string' ? one.given : valuesFor(node, one.given));
}

/** What a view draws of a node. */
const saysOf = (node: FormNode): string =>
  JSON.stringify([node.isEnabled, node.isShown, node.isRequired, node.answer, node.origin, node.errors]);

test('incremental state equals recomputation from scratch, and exactly what changed is told', () => {
  fc.assert(
    fc.property(sketches, steps, (drawn, acts) => {
      const form = formOf(drawn);
      const session = new FormSession(form);
      for (const act of acts) {
        const before = new Map(allNodes(session).map((node) => [node, saysOf(node)]));
        const childrenBefore = new Map(allNodes(session).map((node) => [node, node.children]));
        const change = play(session, act);
        const all = allNodes(session);
        for (const node of all) {
          assert.equal(session.node(node.key), node);
          assert.equal(node.isEnabled, isEnabledNaively(node, all), node.key);
          const known = before.get(node);
          if (known === undefined) continue;
          const told = change?.nodes.has(node) ?? false;
          const changed = known !== saysOf(node);
          if (changed) assert.ok(told, `${node.key} changed untold`);
          else if (node.kind !== 'list') assert.ok(!told, `${node.key} told unchanged`);
          const moved = childrenBefore.get(node) !== node.children;
          assert.equal(change?.structure.has(node) ?? false, moved, `${node.key} structure`);
        }
      }
      const { answers, repetitions, removed } = savedOf(session, form);
      const again = new FormSession(form, { answers, repetitions, removed });
      const told = (one: FormSession) =>
        allNodes(one).map((node) => [node.key, node.isEnabled, node.answer.values]);
      assert.deepEqual(told(again), told(session), 'opened again, it is the same');
    }),
    { numRuns: 300 },
  );
});

/** What a caller would have kept. */
function savedOf(session: FormSession, form: Form) {
  const all = allNodes(session);
  const lists = all.filter((node) => node.kind === 'list');
  const first = lists.map((list) => `${list.key}#1`);
  return {
    answers: all
      .filter((node) => node.kind === 'question' && node.origin === 'given')
      .map((node) => [node.key, node.answer] as const),
    repetitions: lists.flatMap((list) => list.children.map((child) => child.key)),
    removed: first.filter((key) => session.node(key) === undefined),
    form,
  };
}

test('the response holds exactly the enabled answers, in the order of the form', () => {
  fc.assert(
    fc.property(sketches, steps, (drawn, acts) => {
      const form = formOf(drawn);
      const session = new FormSession(form);
      for (const act of acts) play(session, act);
      const answered: string[] = [];
      const visit = (items: readonly QuestionnaireResponseItem[] = []): void => {
        for (const item of items) {
          assert.ok((item.item ?? item.answer ?? []).length > 0, 'FHIR forbids empty elements');
          const has = (item.answer ?? []).some(({ item: _below, ...own }) => Object.keys(own).length > 0);
          if (has) answered.push(item.linkId);
          visit(item.item);
          for (const answer of item.answer ?? []) visit(answer.item);
        }
      };
      visit(session.response().item);
      const expected = allNodes(session).filter(
        ({ kind, isEnabled, answer }) =>
          kind === 'question' && isEnabled && (answer.values.length > 0 || answer.absence !== undefined),
      );
      assert.deepEqual(
        answered,
        expected.map((node) => node.item.linkId),
      );
    }),
    { numRuns: 200 },
  );
});

test('a response that is read back gives the same response', () => {
  fc.assert(
    fc.property(sketches, steps, (drawn, acts) => {
      const form = formOf(drawn);
      const session = new FormSession(form);
      for (const act of acts) play(session, act);
      const response = session.response();
      const again = new FormSession(form, answersIn(form, JSON.parse(JSON.stringify(response))));
      assert.deepEqual(again.response(), response);
      assert.equal(again.strangers.size, 0);
    }),
    { numRuns: 300 },
  );
});

test('two sessions of one form do not know of each other', () => {
  fc.assert(
    fc.property(sketches, steps, (drawn, acts) => {
      const form = formOf(drawn);
      const untouched = new FormSession(form);
      const before = JSON.stringify([untouched.response(), untouched.progress()]);
      const session = new FormSession(form);
      for (const act of acts) play(session, act);
      assert.equal(JSON.stringify([untouched.response(), untouched.progress()]), before);
    }),
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
