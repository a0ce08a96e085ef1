import type { ScoreResult } from '@fil/vocabulary/types';
import { meaningsOf } from '../shared/meanings.ts';
import { stateOf } from './score-function.ts';
import type { InputState, InputStates, ScoreFunction, ScoreInput } from './score-function.ts';

const yesNo = [0, 1];
const zeroToThree = [0, 1, 2, 3];

const inputs = [
  { id: 'comatose', values: yesNo },
  // 0 independent, 1 modified independence, 2 moderately impaired, 3 severely impaired.
  { id: 'decisions', values: zeroToThree },
  // 1: a problem.
  { id: 'memory', values: yesNo },
  // 0 understood, 1 usually, 2 sometimes, 3 rarely or never.
  { id: 'understood', values: zeroToThree },
  // 1: total dependence.
  { id: 'eating', values: yesNo },
] as const satisfies readonly ScoreInput[];
type CpsInput = (typeof inputs)[number]['id'];
type Values = Readonly<Record<CpsInput, number>>;

/** Scores that the Washington Administrative Code gives word for word; 5 and 6 are not checked against a text. */
const highestConfirmed = 4;

export function cpsOf({ comatose, decisions, memory, understood, eating }: Values): number {
  if (comatose === 1) return 6;
  if (decisions === 3) return eating === 1 ? 6 : 5;
  const impairments = [decisions >= 1, understood >= 1, memory === 1].filter(Boolean).length;
  if (impairments < 2) return impairments;
  return 2 + [decisions === 2, understood >= 2].filter(Boolean).length;
}

/** Inputs that the score waits for, given what is known. */
function waitsFor(given: (id: CpsInput) => number | undefined): readonly CpsInput[] {
  if (given('comatose') === 1) return [];
  const needed: readonly CpsInput[] =
    given('decisions') === 3
      ? ['comatose', 'decisions', 'eating']
      : given('decisions') === undefined
        ? ['comatose', 'decisions', 'memory', 'understood', 'eating']
        : ['comatose', 'decisions', 'memory', 'understood'];
  return needed.filter((id) => given(id) === undefined);
}

/** Every combination of what the inputs may still be. */
function combinations(states: ReadonlyMap<CpsInput, InputState>): readonly Values[] {
  let all: readonly Partial<Values>[] = [{}];
  for (const [id, { given, possible }] of states)
    all = all.flatMap((one) =>
      (given === undefined ? possible : [given]).map((value) => ({ ...one, [id]: value })),
    );
  return all as readonly Values[];
}

function compute(states: InputStates): ScoreResult {
  const known = new Map(inputs.map((input) => [input.id, stateOf(input, states)]));
  const missing = waitsFor((id) => known.get(id)?.given);
  const scores = combinations(known).map(cpsOf);
  const [lowest, highest] = [Math.min(...scores), Math.max(...scores)];
  const details = { of: 'cps', highestPossible: 6, highestConfirmed };
  if (missing.length > 0)
    return { status: 'incomplete', method: 'confirmed', possible: { lowest, highest }, missing, details };
  return {
    status: 'complete',
    method: lowest <= highestConfirmed ? 'confirmed' : 'ownRule',
    value: lowest,
    meaning: `cps.${lowest}`,
    missing,
    details,
  };
}

export const cps: ScoreFunction = {
  id: 'cps',
  name: 'CPS',
  status: 'confirmed',
  source:
    'Washington Administrative Code 388-106-0090. Confirmed: scores 0 to 4. Scores 5 and 6 follow Morris et al., J Gerontol 1994; 49: M174–M182, as commonly described, and were not checked against a text: such a result says ownRule.',
  inputs,
  compute,
  meaning: meaningsOf({
    'cps.0': { fr: 'Fonctions cognitives intactes.', en: 'Intact cognition.' },
    'cps.1': { fr: 'Fonctions cognitives à la limite.', en: 'Borderline intact cognition.' },
    'cps.2': { fr: 'Atteinte cognitive légère.', en: 'Mild cognitive impairment.' },
    'cps.3': { fr: 'Atteinte cognitive modérée.', en: 'Moderate cognitive impairment.' },
    'cps.4': { fr: 'Atteinte cognitive modérée à grave.', en: 'Moderately severe cognitive impairment.' },
    'cps.5': { fr: 'Atteinte cognitive grave.', en: 'Severe cognitive impairment.' },
    'cps.6': { fr: 'Atteinte cognitive très grave.', en: 'Very severe cognitive impairment.' },
  }),
};
