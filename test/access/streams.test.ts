/** Live streams: each caller hears of the facts of their own domains, and not a byte of the others (T4, T7). */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { operation } from '@fil/api/testing';
import { Aviary } from './canaries.ts';
import { callerOf, signedInNames } from './callers.ts';
import type { CallerName } from './callers.ts';
import type { SeededFact } from './facts.ts';
import { storyOf } from './facts.ts';
import { today, writeFacts } from './hands.ts';
import { listen } from './wire.ts';
import type { WireStream } from './wire.ts';
import { openWorld } from './world.ts';
import type { World } from './world.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.stop());

const open = (name: CallerName, lastEventId?: string): Promise<WireStream> =>
  listen(world.url, {
    path: 'live.file',
    input: {
      person: world.person(name),
      purpose: callerOf(name).purpose,
      ...(lastEventId !== undefined && { lastEventId }),
    },
    token: world.tokens[name],
  });

const factsOf = ({ byManager, byPerson, byCaregiver }: ReturnType<typeof storyOf>): readonly SeededFact[] => [
  ...byManager,
  ...byPerson,
  ...byCaregiver,
];

/** Asserts that a stream told of exactly those facts whose domain its reader has. */
function assertTold(name: CallerName, received: string, facts: readonly SeededFact[]): void {
  const told = facts.filter(({ id }) => received.includes(`"${id}"`));
  const { reads, file } = callerOf(name);
  const theirs = file === 'followed' ? facts.filter(({ domain }) => reads.includes(domain)) : [];
  const said = (some: readonly SeededFact[]) => some.map(({ kind, domain }) => `${kind} of ${domain}`);
  assert.deepEqual(said(told), said(theirs), name);
}

test('what is written while they listen reaches those who have its domain, and nobody else', async () => {
  const streams = new Map<CallerName, WireStream>();
  for (const name of signedInNames) streams.set(name, await open(name));
  const story = storyOf(new Aviary('suite'), world.files.followed.story.decision);
  await writeFacts(world.hands, 'manager', story.byManager);
  await writeFacts(world.hands, 'person', story.byPerson);
  await writeFacts(world.hands, 'caregiver', story.byCaregiver);
  const facts = factsOf(story);
  for (const [name, stream] of streams) {
    const { reads, file } = callerOf(name);
    const theirs = file === 'followed' ? facts.filter(({ domain }) => reads.includes(domain)) : [];
    await stream.until((received) => theirs.every(({ id }) => received.includes(`"${id}"`)), 5_000);
  }
  // Longer than a stream waits before it looks by itself: whoever should not hear has had the time to.
  await pause(1_000);
  for (const [name, stream] of streams) {
    assertTold(name, stream.received(), facts);
    stream.close();
  }
});

test('a stream taken up from the beginning tells the past of their own domains only', async () => {
  const facts = factsOf(world.files.followed.story);
  for (const name of signedInNames) {
    const { reads, file } = callerOf(name);
    const stream = await open(name, '0');
    const theirs = file === 'followed' ? facts.filter(({ domain }) => reads.includes(domain)) : [];
    await stream.until((received) => theirs.every(({ id }) => received.includes(`"${id}"`)), 5_000);
    await pause(theirs.length > 0 ? 0 : 100);
    assertTold(name, stream.received(), facts);
    stream.close();
  }
});

test('a stream that is open hears nothing more once its reader is outside', async () => {
  const stream = await open('consented');
  const { membershipOf } = world.circle;
  await world.hands.write('manager', [operation('membership', membershipOf.consented ?? '', 'to', today)]);
  await stream.until(() => false, 2_000);
  assert.ok(stream.ended());
});
