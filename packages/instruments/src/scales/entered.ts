import { meaningsOf } from '../shared/meanings.ts';
import { stateOf, wholeNumbers } from './score-function.ts';
import type { ScoreFunction } from './score-function.ts';

export interface EnteredScale {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly lowest: number;
  readonly highest: number;
}

/** The input of a scale of which only the total may be kept. */
export const enteredInput = 'total';

/** A total that somebody read elsewhere: nothing is computed and nothing is read into it. */
export function enteredScale({ id, name, source, lowest, highest }: EnteredScale): ScoreFunction {
  const input = { id: enteredInput, values: wholeNumbers(lowest, highest) };
  return {
    id,
    name,
    status: 'entered',
    source,
    inputs: [input],
    compute: (states) => {
      const { given, possible } = stateOf(input, states);
      const details = { of: id, lowestPossible: lowest, highestPossible: highest };
      if (given === undefined)
        return {
          status: 'incomplete',
          method: 'entered',
          possible: { lowest: Math.min(...possible), highest: Math.max(...possible) },
          missing: [enteredInput],
          details,
        };
      return {
        status: 'complete',
        method: 'entered',
        value: given,
        meaning: `${id}.entered`,
        missing: [],
        details,
      };
    },
    meaning: meaningsOf({
      [`${id}.entered`]: {
        fr: `Total saisi, sur ${highest} : il n’a pas été calculé ici.`,
        en: `Total entered, out of ${highest}: it was not computed here.`,
      },
    }),
  };
}

export const mmse = enteredScale({
  id: 'mmse',
  name: 'MMSE',
  source: 'Total only: the form is under licence. No cut-off is ours to give.',
  lowest: 0,
  highest: 30,
});

export const moca = enteredScale({
  id: 'moca',
  name: 'MoCA',
  source: 'Total only: electronic versions are prohibited. No cut-off is ours to give.',
  lowest: 0,
  highest: 30,
});

export const isoSmaf = enteredScale({
  id: 'iso-smaf',
  name: 'Iso-SMAF',
  source: 'Profile 1 to 14 only: its assignment is not public.',
  lowest: 1,
  highest: 14,
});

export const clinicalFrailty = enteredScale({
  id: 'clinical-frailty',
  name: 'Clinical Frailty Scale',
  source: 'Level 1 to 9 only: the form is under licence.',
  lowest: 1,
  highest: 9,
});
