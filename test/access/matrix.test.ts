/**
 * Every procedure of the router, called as everybody: what each gets is what the matrix says (T1, T7, T8, T16), and every
 * byte that they get, headers, refusals and failures included, is searched for strings that only a granted domain may
 * tell (T4).
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, bytes, outcomeOf, procedures } from './asking.ts';
import { callerNames, callerOf, signedInNames } from './callers.ts';
import type { CallerName } from './callers.ts';
import { sightings } from './canaries.ts';
import type { Canary } from './canaries.ts';
import { absentReference, ownReference } from './files.ts';
import { matrix } from './matrix.ts';
import { questions } from './questions.ts';
import { referenceRows } from './raw-database.ts';
import { shown } from './shown.ts';
import { foreignCanaries, mayRead } from './sight.ts';
import { call } from './wire.ts';
import type { WireReply } from './wire.ts';
import { openWorld } from './world.ts';
import type { World } from './world.ts';

let world: World;
/** What is really there to be found: everything that was written, in whichever file. */
let written: string;
before(async () => {
  world = await openWorld();
  const states = (await referenceRows(world, ['current_state'])).get('current_state') ?? [];
  written = JSON.stringify(states);
  const { aviary } = world.files.followed;
  assert.ok(sightings(written, aviary).length > aviary.all.length - 5, 'what stands for a fact was written');
});
after(() => world.stop());

test('every procedure of the router has its row, and no row is of a procedure that is gone', () => {
  assert.deepEqual([...matrix.keys()].sort(), [...procedures.keys()].sort());
  assert.deepEqual(Object.keys(questions).sort(), [...procedures.keys()].sort());
});

/** Those about nobody tell no fact, whoever asks: allowed is then that they answer. */
const aboutNobody = (path: string, name: CallerName): boolean =>
  questions[path]?.(world, name).absent === undefined;

for (const [path, row] of matrix) {
  test(`${path}: what each caller gets`, async () => {
    const question = questions[path];
    assert.ok(question);
    const got: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const name of callerNames) {
      const { input, absent } = question(world, name);
      const nobody = absent === undefined ? undefined : await ask(world, name, path, absent);
      const reply = await ask(world, name, path, input);
      assertOwnCanaries(path, name, reply);
      const outcome = outcomeOf(reply, nobody);
      const is = `${name} (${callerOf(name).is})`;
      got[is] =
        outcome === 'empty' && (aboutNobody(path, name) || answersBesideFacts.has(path))
          ? 'allowed'
          : outcome;
      expected[is] = row[name];
    }
    assert.deepEqual(got, expected);
  });
}

/** They answer with something else than facts. */
const answersBesideFacts = new Set([
  'operation.submit',
  'evaluation.document',
  'live.file',
  'access.register',
  'referral.compose',
  'referral.read',
  'visit.copies',
  'visit.erase',
  'visit.end',
]);

/** Nobody receives a byte of a domain that is not theirs, and whoever has a domain receives what is shown of it. */
function assertOwnCanaries(path: string, name: CallerName, reply: WireReply): void {
  assert.deepEqual(foreignCanaries(world, name, bytes(reply), sentTo(path, name)), []);
  if (reply.answer === undefined) return;
  const { file } = callerOf(name);
  const { aviary } = world.files[file];
  const found = new Set(sightings(reply.body, aviary));
  const isTheirs = (canary: Canary) =>
    mayRead(name, file, { ...canary, domains: canary.domains.slice(0, 1) });
  const missing = sightings(written, aviary).filter(
    (canary) => shown[path]?.includes(canary.kind) && isTheirs(canary) && !found.has(canary),
  );
  assert.deepEqual(missing, [], name);
}

/** What was sent to somebody outside is theirs to read where they receive it, and nowhere else. */
function sentTo(path: string, name: string): (canary: Canary) => boolean {
  const kinds: readonly string[] = ['referral', ...world.circle.sentKinds];
  return ({ kind }) => path.startsWith('referral.') && name === 'offered' && kinds.includes(kind);
}

test('asked in one batch, or by the file’s own identifier, the answers are the same', async () => {
  const paths = ['file.summary', 'plan.read', 'timeline.read', 'evaluation.list'];
  for (const name of signedInNames) {
    const { purpose, file } = callerOf(name);
    const token = world.tokens[name];
    const own = ownReference(world.files[file].id);
    for (const person of [world.person(name), own]) {
      const batch = Object.fromEntries(paths.map((_, index) => [index, { person, purpose }]));
      const together = await call(world.url, { path: `${paths.join()}?batch=1`, input: batch, token });
      assert.deepEqual(foreignCanaries(world, name, bytes(together)), [], name);
      const nobody = await call(world.url, {
        path: 'plan.read',
        input: { person: absentReference(person), purpose },
        token,
      });
      const one = await call(world.url, { path: 'plan.read', input: { person, purpose }, token });
      assert.equal(bytes(one) === bytes(nobody), callerOf(name).reads.length === 0, name);
    }
  }
});

test('what the service logs says none of it', () => {
  const { logged } = world.service;
  assert.ok(logged().includes('plan.read'), 'calls are logged');
  for (const { aviary } of Object.values(world.files)) assert.deepEqual(sightings(logged(), aviary), []);
});

test('under a wrong name, glass does not break, and a file that is there answers as one that is not', async () => {
  for (const name of signedInNames) {
    const { input } = questions['emergency.open']?.(world, name) ?? {};
    const absent = { ...(input as object), person: absentReference(world.person(name)) };
    const [reply, nobody] = [
      await ask(world, name, 'emergency.open', input),
      await ask(world, name, 'emergency.open', absent),
    ];
    assert.equal(bytes(reply), bytes(nobody), name);
  }
});

test('whoever may not send is told the same of a referral that is there and of one that is not', async () => {
  for (const name of [
    'nurse',
    'narrow',
    'consented',
    'person',
    'relative',
    'caregiver',
    'emergency',
  ] as const) {
    const { input } = questions['referral.send']?.(world, name) ?? {};
    const ofTheirs = { ...(input as object), referralId: world.circle.referralId };
    const [reply, absent] = [
      await ask(world, name, 'referral.send', ofTheirs),
      await ask(world, name, 'referral.send', input),
    ];
    assert.equal(bytes(reply), bytes(absent), name);
  }
});
