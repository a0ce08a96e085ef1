import type { Locale } from '@fil/vocabulary/codes';
import type { ScoreResult } from '@fil/vocabulary/types';

/** One thing that a score function is given. Its id is ours; the words of the question are the institution's. */
export interface ScoreInput {
  readonly id: string;
  /** Everything that it may be, in rising order. */
  readonly values: readonly number[];
  /** The score is computed without it. */
  readonly optional?: true;
}

/** What is known of one input: its value, or all that it may still be. */
export interface InputState {
  readonly given: number | undefined;
  /** Never empty; a form may offer fewer answers than the function takes. */
  readonly possible: readonly number[];
}

/** By the id of the input; one that is not there is missing, and may be anything that the function takes. */
export type InputStates = ReadonlyMap<string, InputState>;

/** How a licensed form is scored, without a word of it: the institution's own form is mapped to the inputs. */
export interface ScoreFunction {
  readonly id: string;
  /** Name of the scale, the same in every language. */
  readonly name: string;
  /** `confirmed`: checked against a published rule, which `source` names; `entered`: nothing is computed. */
  readonly status: 'confirmed' | 'entered';
  /** What is confirmed, by which publication, and what of it is not. */
  readonly source: string;
  readonly inputs: readonly ScoreInput[];
  /** `missing` are ids of inputs. */
  compute(states: InputStates): ScoreResult;
  meaning(key: string, locale: Locale): string | undefined;
}

/** State of an input, whether or not anything is known of it. A value that the function does not take is no value. */
export function stateOf({ id, values }: ScoreInput, states: InputStates): InputState {
  const { given, possible = values } = states.get(id) ?? { given: undefined };
  return given === undefined || values.includes(given) ? { given, possible } : { given: undefined, possible };
}

/** Computes from plain values by input: for whoever has no form. */
export function scoreOfValues(
  scale: ScoreFunction,
  values: Readonly<Record<string, number | undefined>>,
): ScoreResult {
  return scale.compute(
    new Map(
      scale.inputs.map((input) => [
        input.id,
        {
          given: Object.hasOwn(values, input.id) ? values[input.id] : undefined,
          possible: input.values,
        },
      ]),
    ),
  );
}

/** Whole numbers from `from` to `to`. */
export const wholeNumbers = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** Inputs `q1`, `q2` …, as the form numbers its questions. */
export const numberedInputs = (
  count: number,
  values: readonly number[],
  prefix = 'q',
): readonly ScoreInput[] => wholeNumbers(1, count).map((at) => ({ id: `${prefix}${at}`, values }));
