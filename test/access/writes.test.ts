/** Every kind of fact written by everybody who is let in: what is accepted, and that a refusal tells nothing (T5). */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { operation } from '@fil/api/testing';
import { entityKinds } from '@fil/vocabulary/codes';
import type { EntityKind } from '@fil/vocabulary/codes';
import type { Operation, OperationResult } from '@fil/vocabulary/types';
import { bytes } from './asking.ts';
import { asking } from './asking-of.ts';
import { callerOf } from './callers.ts';
import { newFact } from './new-facts.ts';
import { accountOf } from './people.ts';
import { referenceRows } from './raw-database.ts';
import { foreignCanaries } from './sight.ts';
import { tables } from './tables.ts';
import type { Row } from './tables.ts';
import { call } from './wire.ts';
import { managers, openWorld } from './world.ts';
import type { World } from './world.ts';
import { writeRows, writers } from './writes.ts';
import type { Writer } from './writes.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.stop());

async function submit(name: Writer, operations: readonly Operation[]): Promise<readonly OperationResult[]> {
  const input = { person: world.person(name), purpose: callerOf(name).purpose, operations };
  const reply = await call(world.url, { path: 'operation.submit', input, token: world.tokens[name] });
  assert.deepEqual(foreignCanaries(world, name, bytes(reply)), []);
  const answer = reply.answer as { results: readonly OperationResult[] } | undefined;
  assert.ok(answer, `${name}: ${reply.body}`);
  return answer.results;
}

test('every kind of fact has its row', () => {
  assert.deepEqual([...new Set(writeRows.map(({ kind }) => kind))].sort(), [...entityKinds].sort());
});

test('changing what one may not see is refused as changing what does not exist, and changes nothing', async () => {
  const all = await referenceRows(world, ['membership', 'current_state']);
  const states = (all.get('current_state') ?? []).map(({ row }) => row);
  let compared = 0;
  for (const name of writers) {
    const who = asking(world, name, all);
    const hidden = states.filter(
      (row) => row['file_id'] === who.fileId && tables['current_state']?.reads?.(row, who) === false,
    );
    if (hidden.length === 0) continue;
    const results = await submit(
      name,
      hidden.flatMap((row) => [change(row), change(elsewhere(row))]),
    );
    for (const [index, row] of hidden.entries()) {
      const [ofHidden, ofAbsent] = [results[2 * index], results[2 * index + 1]].map(withoutId);
      assert.deepEqual(ofHidden, ofAbsent, `${name}: ${String(row['kind'])} of ${String(row['domain'])}`);
      assert.match(ofHidden ?? '', /domainNotGranted|entityAbsent/);
      compared += 1;
    }
  }
  assert.ok(compared > 100, `${compared} hidden facts`);
  assert.deepEqual(
    (await referenceRows(world, ['current_state'])).get('current_state'),
    all.get('current_state'),
  );
});

/** The same field with another value, as somebody would who had seen it. */
function change(row: Row): Operation {
  const fact = row['fact'] as Row;
  const field = Object.keys(fact)[0] ?? '';
  const version = (row['versions'] as Readonly<Record<string, number>>)[field] ?? 0;
  const kind = row['kind'] as EntityKind;
  return operation(kind, row['entity_id'] as string, field, fact[field], version);
}

/** The same of something that there is not: for an answer, the same question of an evaluation that asked none. */
function elsewhere(row: Row): Row {
  const id = row['entity_id'] as string;
  const { story } =
    Object.values(world.files).find((file) => file.id === row['file_id']) ?? world.files.followed;
  const absent = id.startsWith(story.evaluationId)
    ? id.replace(story.evaluationId, story.blankEvaluationId)
    : crypto.randomUUID();
  return { ...row, entity_id: absent };
}

const withoutId = (result: OperationResult | undefined): string =>
  JSON.stringify({ ...result, id: undefined });

// The manager last: hers are accepted, and the follow-up ends with them.
for (const name of writers.toSorted((left, right) => rank(left) - rank(right))) {
  test(`${name} (${callerOf(name).is}): what of each kind they may write`, async () => {
    const file = world.files[callerOf(name).file];
    const colleague = world.accounts[accountOf(managers[callerOf(name).file])].professionalId;
    const operations = writeRows.map(({ kind, variant }) => {
      const { id, fact } = newFact(kind, variant, file, colleague);
      return operation(kind, id, '', fact);
    });
    const results = await submit(name, operations);
    const said = (index: number) => {
      const result = results[index];
      return result?.outcome === 'refused' ? result.rule : result?.outcome;
    };
    const label = ({ kind, variant }: (typeof writeRows)[number]) =>
      [kind, variant].filter(Boolean).join('/');
    assert.deepEqual(
      Object.fromEntries(writeRows.map((row, index) => [label(row), said(index)])),
      Object.fromEntries(writeRows.map((row) => [label(row), row.expected[name]])),
    );
  });
}

function rank(name: Writer): number {
  return name === 'manager' ? 1 : 0;
}
