import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OperationDraft } from '@fil/connection';
import type { EntityRecord, OperationResult } from '@fil/vocabulary/types';
import { AnswerWrites } from './answer-writes.ts';

const evaluationId = '00000000-0000-4000-8000-000000000001';
const code = (text: string) => ({ values: [{ valueCoding: { code: text } }] });

/** A service that answers when told to, and remembers what it was sent. */
function service() {
  const sent: OperationDraft[][] = [];
  const waiting: ((results: readonly OperationResult[]) => void)[] = [];
  let sequence = 0;
  return {
    sent,
    submit: (drafts: readonly OperationDraft[]) =>
      new Promise<readonly OperationResult[]>((resolve) => {
        sent.push([...drafts]);
        waiting.push(resolve);
      }),
    accept(): void {
      const drafts = sent[sent.length - waiting.length] ?? [];
      waiting.shift()?.(drafts.map(() => ({ id: 'x', outcome: 'accepted', version: ++sequence })));
    },
    answer: (results: readonly OperationResult[]) => waiting.shift()?.(results),
    fail: () => waiting.shift(),
  };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

function writes(submit: ReturnType<typeof service>['submit'], gatherFor = 1, follows = false) {
  const told = { changed: 0, clashed: 0 };
  const answers = new AnswerWrites({
    evaluationId,
    submit,
    changed: () => void told.changed++,
    clashed: () => void told.clashed++,
    gatherFor,
    follows: () => follows,
  });
  return { answers, told };
}

function record(linkId: string, text: string, version: number): EntityRecord<'answer'> {
  return {
    kind: 'answer',
    id: `${evaluationId}/${linkId}`,
    domain: 'functionalAutonomy',
    fact: { evaluationId, linkId, ...code(text) },
    versions: { evaluationId: version, linkId: version, values: version },
    clashes: {},
    author: { name: 'Bastien O.', role: 'caseManager', organization: 'DAC du Bocage' },
    createdAt: '2026-04-07T13:00:00.000Z',
    updatedAt: '2026-04-07T13:00:00.000Z',
  };
}

test('several changes of one question leave as one operation that creates the answer', async () => {
  const remote = service();
  const { answers } = writes(remote.submit);
  answers.give('a', 'a', code('A'));
  answers.give('a', 'a', code('B'));
  await settle();
  assert.deepEqual(remote.sent, [
    [
      {
        kind: 'answer',
        entityId: `${evaluationId}/a`,
        path: '',
        value: { evaluationId, linkId: 'a', ...code('B') },
        baseVersion: 0,
      },
    ],
  ]);
});

test('a change made while another travels waits, and leaves from the version that one was given', async () => {
  const remote = service();
  const { answers } = writes(remote.submit);
  answers.give('a', 'a', code('A'));
  await settle();
  answers.give('a', 'a', code('B'));
  await settle();
  assert.equal(remote.sent.length, 1);
  remote.accept();
  await settle();
  assert.deepEqual(
    remote.sent[1]?.map(({ path, baseVersion }) => [path, baseVersion]),
    [['values', 1]],
  );
  remote.accept();
  await settle();
  assert.equal(answers.pending, 0);
});

test('an answer replaced by its absence loses its value and gains the reason', async () => {
  const remote = service();
  const { answers } = writes(remote.submit);
  answers.learn('a', record('a', 'A', 7));
  answers.give('a', 'a', { values: [], absence: 'refused' });
  await settle();
  assert.deepEqual(
    remote.sent[0]?.map(({ path, value, baseVersion }) => [path, value, baseVersion]),
    [
      ['values', [], 7],
      ['absence', 'refused', 0],
    ],
  );
});

test('a change made elsewhere while somebody answers does not move the version they saw', async () => {
  const remote = service();
  const { answers, told } = writes(remote.submit);
  answers.learn('a', record('a', 'A', 7));
  answers.give('a', 'a', code('B'));
  answers.learn('a', record('a', 'C', 9));
  assert.deepEqual(answers.answerOf('a'), code('B'));
  await settle();
  assert.equal(remote.sent[0]?.[0]?.baseVersion, 7);
  remote.answer([{ id: 'x', outcome: 'clash', version: 9, current: code('C').values }]);
  await settle();
  assert.equal(told.clashed, 1);
  answers.learn('a', record('a', 'C', 9));
  assert.deepEqual(answers.answerOf('a'), code('C'));
});

test('a refused answer stays on the screen with its reason, and holds up no other', async () => {
  const remote = service();
  const { answers } = writes(remote.submit);
  answers.give('a', 'a', code('A'));
  answers.give('b', 'b', code('B'));
  await settle();
  remote.answer([{ id: 'x', outcome: 'refused', rule: 'domainNotGranted' }]);
  remote.answer([{ id: 'y', outcome: 'accepted', version: 3 }]);
  await settle();
  assert.deepEqual(answers.failureOf('a'), { rule: 'domainNotGranted' });
  assert.deepEqual(answers.answerOf('a'), code('A'));
  assert.equal(answers.failureOf('b'), undefined);
  assert.equal(answers.isPending('b'), false);
});

test('giving back the answer that the service already has writes nothing', async () => {
  const remote = service();
  const { answers } = writes(remote.submit);
  answers.learn('a', record('a', 'A', 7));
  answers.give('a', 'a', code('B'));
  answers.give('a', 'a', code('A'));
  await settle();
  assert.equal(remote.sent.length, 0);
  assert.equal(answers.pending, 0);
});

test('a service that does not answer leaves the answer here, and flush tries it again', async () => {
  let fail = true;
  const sent: string[] = [];
  const { answers } = writes(async (drafts) => {
    sent.push(...drafts.map(({ path }) => path));
    if (fail) throw new Error('unavailable');
    return drafts.map(({ entityId }) => ({ id: entityId, outcome: 'accepted' as const, version: 1 }));
  });
  answers.give('a', 'a', code('A'));
  await settle();
  assert.deepEqual(answers.failureOf('a'), { rule: 'unreachable' });
  fail = false;
  await answers.flush();
  assert.equal(answers.pending, 0);
  assert.equal(answers.failureOf('a'), undefined);
  assert.equal(sent.length, 2);
});

test('where the connection keeps what follows, nothing gathers behind a change on its way', async () => {
  const remote = service();
  const { answers } = writes(remote.submit, 1, true);
  for (const text of ['A', 'B', 'C']) {
    answers.give('a', 'a', code(text));
    await settle();
  }
  assert.deepEqual(
    remote.sent.map(([draft]) => [draft?.path, draft?.value]),
    [
      ['', { evaluationId, linkId: 'a', ...code('A') }],
      ['values', code('B').values],
      ['values', code('C').values],
    ],
  );
  assert.equal(answers.isPending('a'), true);
  for (let each = 0; each < 3; each += 1) remote.accept();
  await settle();
  assert.equal(answers.isPending('a'), false);
  answers.give('a', 'a', code('D'));
  await settle();
  assert.equal(remote.sent.at(-1)?.[0]?.baseVersion, 3);
});

test('typing that never pauses leaves all the same', async () => {
  const remote = service();
  const { answers } = writes(remote.submit, 40, true);
  for (let each = 0; each < 60 && remote.sent.length === 0; each += 1) {
    answers.give('a', 'a', code(`texte ${each}`));
    await settle();
  }
  assert.equal(remote.sent.length, 1);
});
