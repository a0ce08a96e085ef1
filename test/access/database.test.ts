/**
 * The database alone, with no filter of the service in between: as the service's own role and with the identity of
 * each caller, every table gives the rows written by hand in `tables.ts` and no other, and takes no foreign row (T1, T2).
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { asking } from './asking-of.ts';
import { callerOf, signedInNames } from './callers.ts';
import type { FileName } from './callers.ts';
import { asCaller, attempts, referenceRows, relations } from './raw-database.ts';
import type { Placed } from './raw-database.ts';
import { accountOf } from './people.ts';
import { kindsOfCircle, tables } from './tables.ts';
import type { Asking, Row } from './tables.ts';
import { openWorld } from './world.ts';
import type { World } from './world.ts';

let world: World;
/** Every row of every table, as an operator sees them. */
let everything: ReadonlyMap<string, readonly Placed[]>;
before(async () => {
  world = await openWorld();
  everything = await referenceRows(world, Object.keys(tables));
});
after(() => world.stop());

test('every table and view of the schema has its rules, and none is empty that could show something', async () => {
  const named = await relations(world);
  assert.deepEqual(Object.keys(tables).sort(), named.map(({ name }) => name).sort());
  const mayBeEmpty = new Set([
    'migration',
    'token_replay',
    'demonstration_clock',
    'last_root',
    'rooted_head',
    'directory_word',
  ]);
  for (const { name, isView } of named)
    if (!isView && !mayBeEmpty.has(name))
      assert.ok(everything.get(name)?.length, `${name} holds nothing to be seen`);
});

test('nobody: without an identity, no row that is about anybody', async () => {
  const open = new Set(['territory', 'token_replay', 'demonstration_clock']);
  for (const name of Object.keys(tables)) {
    if (open.has(name)) continue;
    const seen = await asCaller(world, {}, (hand) => hand.see(name));
    assert.deepEqual(seen, [], name);
  }
});

for (const name of signedInNames) {
  test(`${name} (${callerOf(name).is}) sees in each table what is theirs, and nothing else`, async () => {
    const who = asking(world, name, everything);
    const scope = { ...world.accounts[accountOf(name)], purpose: who.purpose };
    for (const [table, { reads = () => false }] of Object.entries(tables)) {
      const expected = (everything.get(table) ?? []).filter(({ row }) => reads(row, who));
      const seen = await asCaller(world, scope, (hand) => hand.see(table));
      const isView = everything.get(table) === undefined;
      if (isView)
        assert.ok(
          seen.every((row) => reads(row, who)),
          table,
        );
      else assert.deepEqual(said(seen), said(expected.map(({ row }) => row)), table);
    }
  });

  test(`${name} (${callerOf(name).is}) adds, changes and removes nothing that is not theirs`, async () => {
    const who = asking(world, name, everything);
    const scope = { ...world.accounts[accountOf(name)], purpose: who.purpose };
    for (const [table, rules] of Object.entries(tables)) {
      const samples = oneOfEach(everything.get(table) ?? [], who);
      for (const verb of ['adds', 'changes', 'removes'] as const) {
        const allows = rules[verb] ?? (() => false);
        const done = await asCaller(world, scope, (hand) => attempts(hand, table, verb, samples));
        for (const [index, { row }] of samples.entries())
          assert.equal(done[index], allows(row, who), `${verb} in ${table}: ${JSON.stringify(row)}`);
      }
    }
  });

  test(`${name} (${callerOf(name).is}) gains no other file by the role that recomputes`, async () => {
    const who = asking(world, name, everything);
    for (const file of new Set<FileName>([who.file, 'twin'])) {
      const scope = { ...world.accounts[accountOf(name)], purpose: who.purpose };
      const opened = world.files[file].id;
      const isTheirs = opened === who.fileId && who.reads.length > 0;
      await asCaller(world, scope, async (hand) => {
        await hand.recompute(opened);
        for (const table of Object.keys(tables)) {
          const rows = everything.get(table) ?? [];
          const foreign = rows.filter(({ row }) => isForeign(table, row, isTheirs ? opened : undefined));
          const seen = new Set(said(await hand.see(table)));
          assert.deepEqual(
            said(foreign.map(({ row }) => row)).filter((row) => seen.has(row)),
            [],
            `${table} of ${file}`,
          );
          for (const verb of ['adds', 'changes', 'removes'] as const) {
            const samples = oneOfEach(foreign);
            const done = await attempts(hand, table, verb, samples);
            assert.deepEqual(
              samples.filter((_, index) => done[index]),
              [],
              `${verb} in ${table} of ${file}`,
            );
          }
        }
      });
    }
  });
}

/** Whether a row is about another file than the one opened. */
function isForeign(table: string, row: Row, opened: string | undefined): boolean {
  if (table === 'person_file') return row['id'] !== opened;
  if (table === 'membership_grant') {
    const membership = everything.get('membership')?.find(({ row: { id } }) => id === row['membership_id']);
    return membership?.row['file_id'] !== opened;
  }
  return 'file_id' in row && row['file_id'] !== opened;
}

/** Rows that no rule tells apart are one: of the file asked for, by all that rules look at; of others, by where they lie. */
function oneOfEach(rows: readonly Placed[], who?: Asking): readonly Placed[] {
  const kept = new Map<string, Placed>();
  for (const placed of rows) {
    const { row } = placed;
    const isAskedFor = who !== undefined && who.reads.length > 0 && row['file_id'] === who.fileId;
    const key = JSON.stringify([
      ['file_id', 'territory_id', 'institution_id', 'membership_id'].map((name) => row[name]),
      isAskedFor && [row['domain'], row['domains'], row['outcome'], telling(row['kind'])],
      isAskedFor && authors.map((name) => row[name] === who.accountId),
    ]);
    if (!kept.has(key)) kept.set(key, placed);
  }
  return [...kept.values()];
}
const authors = ['account_id', 'professional_id', 'created_by', 'updated_by', 'sent_by'];

/** Kinds that have a rule of their own; the others are of the circle, or ordinary. */
function telling(kind: unknown): unknown {
  if (['membership', 'statement', 'plannedService'].includes(kind as string)) return kind;
  return kindsOfCircle.has(kind as string);
}

const said = (rows: readonly Row[]): readonly string[] => rows.map((row) => JSON.stringify(row)).sort();
