import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operation } from '@fil/api/testing';
import type { PlanReadAnswer, TimelineReadAnswer } from '@fil/vocabulary/types';
import { everythingRead, patience, today, wordsOf } from './stage.ts';
import type { Stage } from './stage.ts';

/** What only health tells: the reason, the place, and that it is a hospital stay at all. */
export const diagnosis = 'Pneumonie, oxygène au masque';
const ward = 'Hôpital du Lac, pneumologie, 6e étage';
const onlyHealthTells = [diagnosis, 'neumonie', ward, 'pneumologie'];
/** On this day: an older admission of the story stands in the same files. */
const codes = [/"type":"unplannedHospitalization"/, /"place":"hospital"/];

/** QC-13: an admission at the hospital; the circle is told that services are suspended, and neither why nor where. */
export function absence(stage: Stage): void {
  test('QC-13: the hospital tells an admission; told twice, it is there once', async () => {
    const { person } = stage;
    const lise = await stage.speaker('Lise');
    const event = operation('continuityBreak', crypto.randomUUID(), '', {
      type: 'unplannedHospitalization',
      day: today,
      detail: diagnosis,
    });
    const stay = operation('stay', crypto.randomUUID(), '', { place: 'hospital', label: ward, from: today });
    const first = await lise.submit(person, event, stay);
    assert.deepEqual(
      first.map(({ outcome }) => outcome),
      ['accepted', 'accepted'],
    );
    const before = await timelineOf(stage, 'Mireille');
    assert.deepEqual(await lise.submit(person, event, stay), first, 'the same answer');
    const after = await timelineOf(stage, 'Mireille');
    assert.deepEqual(after, before, 'and nothing more, down to the versions');
    assert.equal(after.breaks.filter(({ fact }) => fact.day === today).length, 1);
    assert.equal(after.stays.filter(({ fact }) => fact.from === today).length, 1);
  });

  test('QC-13: without health, one reads « suspendu », and no word of diagnosis or place, live included', async () => {
    const { person } = stage;
    const plan = await stage.panel('Renaud', /PSI/, 'fil-psi-viewer');
    await plan.getByText('Popote roulante').first().waitFor(patience);
    const solange = await stage.visitor('Solange');
    const hers = solange.page.locator('fil-psi-viewer');
    await hers.getByText('Popote roulante').first().waitFor(patience);

    const streams = await Promise.all(
      (['Renaud', 'Solange'] as const).map(async (player) => (await stage.speaker(player)).stream(person)),
    );
    const suspended = await suspendServices(stage);
    for (const host of [plan, hers])
      await host
        .getByText('Suspendu depuis le 7 avril')
        .nth(suspended.length - 1)
        .waitFor(patience);
    for (const stream of streams) {
      const told = await stream.next();
      assert.ok(told && suspended.includes(told.event.entityId), 'the first thing that they hear of');
      assert.doesNotMatch(JSON.stringify(told), /continuityBreak|stay|neumo/);
      stream.close();
    }

    for (const player of ['Renaud', 'Solange'] as const) {
      const read = await everythingRead(await stage.speaker(player), person);
      assert.match(read, /"state":"suspended"/);
      for (const words of onlyHealthTells) assert.ok(!read.includes(words), `${player} reads « ${words} »`);
      for (const code of codes) assert.doesNotMatch(read, code, player);
    }
    const line = await stage.panel('Renaud', /Continuité/, 'fil-continuity-timeline');
    await line.getByText('Popote roulante').first().waitFor(patience);
    const screens = [
      await wordsOf(line),
      await solange.page.locator('body').innerText(),
      await wordsOf(hers),
    ];
    for (const words of onlyHealthTells)
      for (const screen of screens) assert.ok(!screen.includes(words), words);
    await stage.isSound('Renaud');
    await stage.isSound('Solange');
  });

  test('QC-13: with health, one reads it, by the same doors', async () => {
    const read = await everythingRead(await stage.speaker('Mireille'), stage.person);
    for (const words of onlyHealthTells) assert.ok(read.includes(words), words);
    for (const code of codes) assert.match(read, code);
    const line = await stage.panel('Lise', /Continuité/, 'fil-continuity-timeline');
    await line
      .getByText(/Hospitalisation non planifiée/)
      .first()
      .waitFor(patience);
    await stage.isSound('Lise');
  });
}

async function timelineOf(stage: Stage, player: 'Mireille' | 'Lise'): Promise<TimelineReadAnswer> {
  const speaker = await stage.speaker(player);
  const { answer } = await speaker.query<TimelineReadAnswer>('timeline.read', { person: stage.person });
  assert.ok(answer);
  return answer;
}

/** The case manager suspends what was to be delivered at home; gives the services. */
async function suspendServices(stage: Stage): Promise<readonly string[]> {
  const mireille = await stage.speaker('Mireille');
  const { answer } = await mireille.query<PlanReadAnswer>('plan.read', { person: stage.person });
  const agreed = (answer?.services ?? []).filter(({ fact }) => fact.state === 'agreed');
  assert.ok(agreed.length >= 3);
  const operations = agreed.flatMap(({ kind, id, versions }) => [
    operation(kind, id, 'state', 'suspended', versions.state ?? 0),
    operation(kind, id, 'suspendedSince', today, versions.suspendedSince ?? 0),
  ]);
  const results = await mireille.submit(stage.person, ...operations);
  assert.ok(results.every(({ outcome }) => outcome === 'accepted'));
  return agreed.map(({ id }) => id);
}
