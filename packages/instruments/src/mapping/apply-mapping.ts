import type { AnswerValue, ScoreResult } from '@fil/vocabulary/types';
import { scoreFunctionById } from '../scales/index.ts';
import type { InputState } from '../scales/index.ts';
import { givenTo, wordsGiven } from '../shared/answers.ts';
import type { GivenAnswers } from '../shared/answers.ts';
import { bandedSum } from '../shared/sum-of-items.ts';
import { answerKey } from './answer-key.ts';
import type { BandDocument } from './document.ts';
import type { Mapping, ScoreMapping, Source } from './mapping.ts';

const noScore: ScoreResult = Object.freeze({ status: 'none', method: 'ownRule', missing: [], details: {} });

/**
 * The score of an institution's own form, in the shape of those that ship: `missing` are linkIds of its questions, and
 * `details.inputs` says what each question counted for.
 */
export function applyMapping(mapping: Mapping, answers: GivenAnswers): ScoreResult {
  const { score } = mapping;
  if (score === undefined) return noScore;
  switch (score.method) {
    case 'function':
      return ofFunction(score, answers);
    case 'sum':
      return ofSum(score, answers);
    case 'entered':
      return ofEntered(score, answers);
  }
}

/** Key of a band's meaning, by its place among them. */
export const bandKey = (at: number): string => `band.${at}`;

function stateOf(source: Source, answers: GivenAnswers): InputState {
  const [value] = givenTo(answers, source.linkId)?.values ?? [];
  return { given: value === undefined ? undefined : numberOf(value, source), possible: source.possible };
}

function numberOf(value: AnswerValue, { values, possible }: Source): number | undefined {
  if (values !== undefined) return values.get(answerKey(value));
  const number =
    'valueInteger' in value ? value.valueInteger : 'valueDecimal' in value ? value.valueDecimal : undefined;
  if (number === undefined) return undefined;
  return number >= (possible[0] ?? number) && number <= (possible.at(-1) ?? number) ? number : undefined;
}

function toldInputs(
  inputs: Iterable<readonly [string, Source]>,
  answers: GivenAnswers,
): Readonly<Record<string, { readonly linkId: string; readonly value: number | null }>> {
  return Object.fromEntries(
    [...inputs].map(([id, source]) => [
      id,
      { linkId: source.linkId, value: stateOf(source, answers).given ?? null },
    ]),
  );
}

function ofFunction(
  { function: id, inputs }: ScoreMapping & { method: 'function' },
  answers: GivenAnswers,
): ScoreResult {
  const scale = scoreFunctionById(id);
  if (scale === undefined) return noScore;
  const result = scale.compute(
    new Map([...inputs].map(([input, source]) => [input, stateOf(source, answers)])),
  );
  return {
    ...result,
    missing: result.missing.map((input) => inputs.get(input)?.linkId ?? input),
    details: { ...result.details, function: id, inputs: toldInputs(inputs, answers) },
  };
}

function ofSum({ items, bands }: ScoreMapping & { method: 'sum' }, answers: GivenAnswers): ScoreResult {
  return bandedSum(
    items.map((source) => ({ id: source.linkId, ...stateOf(source, answers) })),
    {
      // The institution declares the rule; nothing here checked it.
      method: 'ownRule',
      bands: bands.map(({ from }, at) => ({ key: bandKey(at), from })),
      of: 'institutionSum',
      details: {
        inputs: toldInputs(
          items.map((source) => [source.linkId, source]),
          answers,
        ),
      },
    },
  );
}

function ofEntered(score: ScoreMapping & { method: 'entered' }, answers: GivenAnswers): ScoreResult {
  const { kind, total, by, on, bands } = score;
  const { given, possible } = stateOf(total, answers);
  const asked = [
    ...(given === undefined ? [total.linkId] : []),
    ...(by !== undefined && wordsGiven(answers, by) === '' ? [by] : []),
    ...(on !== undefined && dayGiven(answers, on) === undefined ? [on] : []),
  ];
  const answer = givenTo(answers, total.linkId);
  const enteredBy = by === undefined ? answer?.author : wordsGiven(answers, by);
  const enteredOn = on === undefined ? answer?.at : dayGiven(answers, on);
  const details = {
    of: kind === 'profile' ? 'institutionProfile' : 'institutionTotal',
    lowestPossible: possible[0],
    highestPossible: possible.at(-1),
    ...(enteredBy === undefined || enteredBy === '' ? {} : { enteredBy }),
    ...(enteredOn === undefined ? {} : { enteredOn }),
  };
  const base = { method: 'entered', missing: asked, details } as const;
  if (given === undefined || asked.length > 0) {
    const known = given === undefined ? possible : [given];
    return {
      ...base,
      status: 'incomplete',
      possible: { lowest: Math.min(...known), highest: Math.max(...known) },
    };
  }
  const at = bands.findLastIndex(({ from }) => given >= from);
  return { ...base, status: 'complete', value: given, ...(at < 0 ? {} : { meaning: bandKey(at) }) };
}

function dayGiven(answers: GivenAnswers, linkId: string): string | undefined {
  const [value] = givenTo(answers, linkId)?.values ?? [];
  return value !== undefined && 'valueDate' in value ? value.valueDate : undefined;
}

/** Bands of a score that the institution reads itself. */
export function bandsOf(mapping: Mapping): readonly BandDocument[] {
  const { score } = mapping;
  return score === undefined || score.method === 'function' ? [] : score.bands;
}
