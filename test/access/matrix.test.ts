/** Every procedure of the router, called as everybody: what each gets is what the matrix says (T1, T7, T8, T16). */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, outcomeOf, procedures } from './asking.ts';
import { callerNames, callerOf } from './callers.ts';
import type { CallerName } from './callers.ts';
import { matrix } from './matrix.ts';
import { questions } from './questions.ts';
import { openWorld } from './world.ts';
import type { World } from './world.ts';

let world: World;
before(async () => {
  world = await openWorld();
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
      const outcome = outcomeOf(await ask(world, name, path, input), nobody);
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
  'live.file',
  'access.register',
  'referral.compose',
  'referral.read',
]);
