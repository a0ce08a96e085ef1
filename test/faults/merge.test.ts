/** L8: two devices, random interleavings, duplicated and reordered deliveries: one final state, and no answer lost. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { long } from '../support/long.ts';
import { evaluationId, Holder, Ledger, questions, Service, textOf } from './merge-model.ts';
import type { Field } from './merge-model.ts';

const acts = [
  'give',
  'give',
  'give',
  'deliver',
  'deliver',
  'loseAnswer',
  'loseRequest',
  'again',
  'retry',
  'read',
  'die',
] as const;
const step = fc.record({
  who: fc.nat(1),
  act: fc.constantFrom(...acts),
  question: fc.constantFrom(...questions),
  field: fc.constantFrom<Field>('values', 'values', 'comment'),
  /** Few different values, so that two people also say the same thing. */
  text: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
  which: fc.nat(50),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

async function play(steps: readonly Step[]) {
  const service = new Service();
  const ledger = new Ledger();
  const holders = [new Holder('d1', service, ledger), new Holder('d2', service, ledger)];
  for (const holder of holders) await holder.start();
  for (const { who, act, question, field, text, which } of steps) {
    const holder = holders[who];
    assert.ok(holder);
    if (act === 'give')
      await holder.give(question, field, field === 'comment' ? text : [{ valueString: text }]);
    else if (act === 'again') holder.arriveAgain(which);
    else if (act === 'read') holder.readAgain();
    else await holder[act]();
  }
  for (let round = 0; holders.some(({ pending }) => pending > 0); round += 1) {
    assert.ok(round < 500, 'what waits is sent in the end');
    for (const holder of holders) {
      await holder.retry();
      await holder.deliver();
    }
  }
  return { service, ledger, holders };
}

async function holds(steps: readonly Step[]): Promise<void> {
  const { service, ledger, holders } = await play(steps);
  for (const holder of holders) assert.equal(holder.parked, 0, 'nothing of this is refused');
  for (const question of questions) {
    const state = service.answer(question);
    for (const field of ['values', 'comment'] as const) {
      const place = `${question} ${field}`;
      const fact = state?.fact as { readonly values?: unknown; readonly comment?: unknown } | undefined;
      const visible = new Set(
        [fact?.[field], ...(state?.clashes[field] ?? []).map(({ value }) => value)].map(textOf),
      );
      for (const text of ledger.given.get(place) ?? []) {
        const kept = visible.has(text) || ledger.superseded.get(place)?.has(text);
        assert.ok(
          kept,
          `${place}: ${text} is neither current, nor beside, nor replaced by somebody who saw it`,
        );
      }
    }
  }
  // Delivered once more, all of it changes nothing.
  const before = JSON.stringify([...service.states]);
  for (const holder of holders) for (let which = 0; which < 50; which += 1) holder.arriveAgain(which);
  assert.equal(JSON.stringify([...service.states]), before, evaluationId);
}

test('two devices, random interleavings: whatever is delivered twice, late or lost, no answer is', async () => {
  const numRuns = long ? 10_000 : 300;
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 40 }), holds), { numRuns });
});

test('whoever repeats the present value without having seen the other beside it has not chosen', async () => {
  const service = new Service();
  const ledger = new Ledger();
  const [one, two] = [new Holder('d1', service, ledger), new Holder('d2', service, ledger)];
  for (const holder of [one, two]) await holder.start();
  const say = async (holder: Holder, text: string): Promise<void> => {
    await holder.give('marche', 'values', [{ valueString: text }]);
    await holder.deliver();
  };
  await say(one, 'seule');
  await say(two, 'avec aide');
  await say(one, 'seule dehors');
  await say(one, 'seule');
  await say(one, 'jamais');
  const beside = service.answer('marche')?.clashes['values'] ?? [];
  assert.ok(beside.some(({ value }) => textOf(value) === textOf([{ valueString: 'avec aide' }])));
});
