import type { Locale } from '@fil/vocabulary/codes';
import { meaningsOf } from '../shared/meanings.ts';
import { bandedSum } from '../shared/sum-of-items.ts';
import type { Band } from '../shared/sum-of-items.ts';
import type { Words } from '../shared/words.ts';
import { stateOf } from './score-function.ts';
import type { ScoreFunction, ScoreInput } from './score-function.ts';

export interface SumScale {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly inputs: readonly ScoreInput[];
  /** With what each band means; its key is written under the scale's id. */
  readonly bands: readonly (Band & { readonly words: Words })[];
}

/** A scale that adds up its inputs and reads the sum in bands. */
export function sumScale({ id, name, source, inputs, bands }: SumScale): ScoreFunction {
  const keyed = bands.map(({ key, from }) => ({ key: `${id}.${key}`, from }));
  const meaning: (key: string, locale: Locale) => string | undefined = meaningsOf(
    Object.fromEntries(bands.map(({ key, words }) => [`${id}.${key}`, words])),
  );
  return {
    id,
    name,
    status: 'confirmed',
    source,
    inputs,
    compute: (states) =>
      bandedSum(
        inputs.map((input) => ({ id: input.id, ...stateOf(input, states) })),
        { method: 'confirmed', bands: keyed, of: id },
      ),
    meaning,
  };
}
