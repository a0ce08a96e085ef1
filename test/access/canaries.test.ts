/**
 * Every byte that leaves the service is searched for strings that only a granted domain may tell: answers, their
 * headers, refusals and failures, of every procedure to every caller (T4).
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, bytes, procedures } from './asking.ts';
import { callerNames, callerOf, signedInNames } from './callers.ts';
import { sightings } from './canaries.ts';
import type { Canary } from './canaries.ts';
import { absentReference, ownReference } from './files.ts';
import { referenceRows } from './raw-database.ts';
import { questions } from './questions.ts';
import { shown } from './shown.ts';
import { foreignCanaries, mayRead } from './sight.ts';
import { call } from './wire.ts';
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

for (const path of procedures.keys()) {
  test(`${path}: nobody receives a byte of a domain that is not theirs, and those who have it do`, async () => {
    const question = questions[path];
    assert.ok(question);
    for (const name of callerNames) {
      const { input } = question(world, name);
      const reply = await ask(world, name, path, input);
      assert.deepEqual(foreignCanaries(world, name, bytes(reply), sentTo(path, name)), []);
      if (reply.answer === undefined) continue;
      const { file } = callerOf(name);
      const { aviary } = world.files[file];
      const found = new Set(sightings(reply.body, aviary));
      const missing = sightings(written, aviary).filter(
        (canary) => shown[path]?.includes(canary.kind) && isTheirs(canary) && !found.has(canary),
      );
      assert.deepEqual(missing, [], name);
      function isTheirs(canary: Canary): boolean {
        return mayRead(name, file, { ...canary, domains: canary.domains.slice(0, 1) });
      }
    }
  });
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
