/**
 * The whole service with its own filter taken out on purpose: `decideAccess` says yes to everything, in this process
 * only. What row-level security alone then lets through every procedure is still nothing foreign (T1, T4).
 */
import assert from 'node:assert/strict';
import { registerHooks } from 'node:module';
import { after, before, test } from 'node:test';
import type { World } from './world.ts';

let removed = false;
// No option of the service does this: an institution cannot take the filter out, by mistake or by design.
registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.endsWith('/rules/src/access/decide-access.ts')) return loaded;
    const source = String(loaded.source);
    const filter = 'export function decideAccess(';
    removed = source.includes(filter);
    const yes = `export const decideAccess = () => ({ allowed: true });\nfunction decidedBefore(`;
    return { ...loaded, source: source.replace(filter, yes) };
  },
});
const { ask, bytes, procedures } = await import('./asking.ts');
const { callerOf, signedInNames } = await import('./callers.ts');
const { questions } = await import('./questions.ts');
const { foreignCanaries } = await import('./sight.ts');
const { openWorld } = await import('./world.ts');

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.stop());

test('the filter is out: whoever is outside is let in by the service itself', async () => {
  assert.ok(removed, 'the one decision is where this test looks for it');
  const { body } = await ask(
    world,
    'colleague',
    'file.summary',
    questions['file.summary']?.(world, 'colleague').input,
  );
  assert.match(body, /"result"/);
});

for (const path of procedures.keys()) {
  test(`${path}: the database alone lets nothing foreign through`, async () => {
    const asked = signedInNames.map(async (name) => {
      const { input } = questions[path]?.(world, name) ?? {};
      // A stream that is let in, and by the database told nothing, stays silent.
      const reply = await ask(world, name, path, input, 1_000);
      assert.deepEqual(
        foreignCanaries(world, name, bytes(reply), ({ kind }) => isSentTo(path, name, kind)),
        [],
        callerOf(name).is,
      );
    });
    await Promise.all(asked);
  });
}

function isSentTo(path: string, name: string, kind: string): boolean {
  const sent: readonly string[] = world.circle.sentKinds;
  if (path.startsWith('referral.') && name === 'offered') return kind === 'referral' || sent.includes(kind);
  // Lines of the register lie in one row, which the service cuts (`matrix.test.ts`); the database gives it whole.
  return ['circle.read', 'access.register'].includes(path) && sent.includes(kind);
}
