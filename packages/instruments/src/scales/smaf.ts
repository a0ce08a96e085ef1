import type { ScoreResult } from '@fil/vocabulary/types';
import { meaningsOf } from '../shared/meanings.ts';
import { exact, sumOfItems } from '../shared/sum-of-items.ts';
import { numberedInputs, stateOf, wholeNumbers } from './score-function.ts';
import type { InputStates, ScoreFunction } from './score-function.ts';

/** Degrees as the grid writes them; a form offers the half degree only where its item has one. */
const degrees = [-3, -2, -1, -0.5, 0];

/** The five parts of the grid, with how many items each has: 29 in all. */
export const smafParts = { adl: 7, mobility: 6, communication: 3, mental: 5, iadl: 8 } as const;
export type SmafPart = keyof typeof smafParts;

const partInputs = Object.fromEntries(
  Object.entries(smafParts).map(([part, count]) => [part, numberedInputs(count, degrees, `${part}.`)]),
) as Readonly<Record<SmafPart, ReturnType<typeof numberedInputs>>>;

/** Iso-SMAF profile, 1 to 14: somebody reads it from the licensed software, as how it is assigned is not public. */
export const profileInput = 'isoSmafProfile';

/** `ScoreResult.details` of SMAF. */
export interface SmafDetails {
  readonly of: 'smaf';
  /** Sum of what is there, as a positive number. */
  readonly sum: number;
  readonly highestPossible: number;
  /** `value` only where every item of the part is there. */
  readonly parts: Readonly<Record<SmafPart, { readonly value?: number; readonly highest: number }>>;
  /** As entered; absent when nobody did. */
  readonly isoSmafProfile?: number;
}

const highestOf = (items: number): number => items * 3;

/** Totals are given as positive numbers: 0 is autonomous, 87 needs help in everything. */
function compute(states: InputStates): ScoreResult {
  const counted = (part: SmafPart) =>
    sumOfItems(
      partInputs[part].map((input) => {
        const { given, possible } = stateOf(input, states);
        return {
          id: input.id,
          given: given === undefined ? undefined : exact(-given),
          possible: possible.map((degree) => exact(-degree)),
        };
      }),
    );
  const parts = (Object.keys(smafParts) as SmafPart[]).map((part) => ({ part, ...counted(part) }));
  const total = (of: (one: (typeof parts)[number]) => number) =>
    exact(parts.reduce((sum, one) => sum + of(one), 0));
  const missing = parts.flatMap((one) => one.missing);
  const sum = total((one) => one.sum);
  const profile = states.get(profileInput)?.given;
  const details: SmafDetails = {
    of: 'smaf',
    sum,
    highestPossible: highestOf(29),
    parts: Object.fromEntries(
      parts.map(({ part, sum: value, missing: open }) => [
        part,
        { ...(open.length === 0 ? { value } : {}), highest: highestOf(smafParts[part]) },
      ]),
    ) as SmafDetails['parts'],
    ...(profile === undefined ? {} : { isoSmafProfile: profile }),
  };
  const base = { method: 'confirmed', missing, details: { ...details } } as const;
  if (missing.length === 0) return { ...base, status: 'complete', value: sum, meaning: 'smaf.total' };
  const possible = {
    lowest: total((one) => one.possible.lowest),
    highest: total((one) => one.possible.highest),
  };
  return { ...base, status: 'incomplete', possible };
}

export const smaf: ScoreFunction = {
  id: 'smaf',
  name: 'SMAF',
  status: 'confirmed',
  source:
    'Hébert, Carrier and Bilodeau, Age Ageing 1988; 17: 293–302. Confirmed: total of 29 items on 87 and five sub-scores (adl 21, mobility 18, communication 9, mental functions 15, iadl 24). The Iso-SMAF profile is entered: its assignment is not public.',
  inputs: [
    ...Object.values(partInputs).flat(),
    { id: profileInput, values: wholeNumbers(1, 14), optional: true },
  ],
  compute,
  meaning: meaningsOf({
    'smaf.total': {
      fr: 'De 0 (autonome) à 87 (aide nécessaire en tout). Le profil Iso-SMAF, s’il est donné, a été saisi et non calculé.',
      en: 'From 0 (autonomous) to 87 (help needed in everything). The Iso-SMAF profile, if given, was entered and not computed.',
    },
  }),
};
