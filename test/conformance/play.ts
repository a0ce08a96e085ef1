import assert from 'node:assert/strict';
import { EnginePlayer } from './engine-player.ts';
import { comparable, contains } from './same-response.ts';
import type { Expectation, Feature, Json, Step } from './script.ts';

/**
 * Plays a feature's script on the engine.
 * @throws NotOffered where the engine does not offer what a step needs, AssertionError where it does otherwise.
 */
export async function play(feature: Feature): Promise<EnginePlayer> {
  const player = await EnginePlayer.open(feature.questionnaire, feature.script.given);
  for (const address of feature.script.understood ?? [])
    assert.ok(
      !player.problems.some(({ code, detail }) => code === 'unsupportedExtension' && detail === address),
      `${address} is listed as unsupported`,
    );
  for (const [at, step] of feature.script.steps.entries()) await playStep(player, step, `step ${at + 1}`);
  assert.deepEqual(comparable(player.response()), comparable(feature.response), 'response');
  if (feature.extracted !== undefined) {
    const extracted = await player.extract();
    assert.ok(contains(extracted, feature.extracted), `extracted ${JSON.stringify(extracted)}`);
  }
  return player;
}

async function playStep(player: EnginePlayer, step: Step, at: string): Promise<void> {
  if ('answer' in step) player.answer(step.answer, 'absence' in step ? step.absence : step.values);
  else if ('add' in step) player.add(step.add);
  else if ('remove' in step) player.remove(step.remove);
  else if ('settle' in step) await player.settle();
  else check(player, step.expect, at);
}

/** What one place must be, read from the player. */
type Reader = (player: EnginePlayer, place: string) => unknown;
const readers: Partial<Record<keyof Expectation, Reader>> = {
  values: (player, place) => player.values(place),
  required: (player, place) => player.isRequired(place),
  readOnly: (player, place) => player.isReadOnly(place),
  options: (player, place) => player.options(place),
  candidates: (player, place) => player.candidates(place),
  weights: (player, place) => player.weights(place),
  units: (player, place) => player.units(place),
  text: (player, place) => player.text(place),
  prefix: (player, place) => player.prefix(place),
  control: (player, place) => player.control(place),
  help: (player, place) => player.help(place),
  canAdd: (player, place) => player.canAdd(place),
  disabledDisplay: (player, place) => player.disabledDisplay(place),
};

function check(player: EnginePlayer, expected: Expectation, at: string): void {
  const holds = (
    places: readonly string[] | undefined,
    what: string,
    is: (place: string) => boolean,
  ): void => {
    for (const place of places ?? []) assert.ok(is(place), `${at}: ${place} is not ${what}`);
  };
  holds(expected.enabled, 'enabled', (place) => player.isEnabled(place));
  holds(expected.disabled, 'disabled', (place) => !player.isEnabled(place));
  holds(expected.wrong, 'wrong', (place) => player.isWrong(place));
  holds(expected.right, 'right', (place) => !player.isWrong(place));
  holds(expected.hidden, 'hidden', (place) => player.isHidden(place));
  holds(expected.told, 'told', (place) => isTold(player, place));
  if (expected.missing !== undefined) assert.deepEqual(player.missing(), expected.missing, `${at}: missing`);
  if (expected.complete !== undefined)
    assert.equal(player.isComplete(), expected.complete, `${at}: complete`);
  for (const [name, read] of Object.entries(readers) as [keyof Expectation, Reader][])
    for (const [place, wanted] of Object.entries((expected[name] ?? {}) as Json))
      assert.deepEqual(comparable(read(player, place)), comparable(wanted), `${at}: ${name} of ${place}`);
  for (const [locale, texts] of Object.entries(expected.localized ?? {}))
    for (const [place, words] of Object.entries(texts))
      assert.equal(player.text(place, locale), words, `${at}: ${place} in ${locale}`);
  for (const [locale, texts] of Object.entries(expected.optionTexts ?? {}))
    for (const [place, words] of Object.entries(texts))
      assert.deepEqual(player.optionTexts(place, locale), words, `${at}: options of ${place} in ${locale}`);
  for (const wanted of expected.problems ?? [])
    assert.ok(
      player.problems.some(
        (problem) =>
          problem.code === wanted.code && (wanted.linkId === undefined || problem.linkId === wanted.linkId),
      ),
      `${at}: no problem ${wanted.code}`,
    );
}

const isTold = (player: EnginePlayer, linkId: string): boolean =>
  player.problems.some((problem) => problem.linkId === linkId && problem.severity !== 'information');
