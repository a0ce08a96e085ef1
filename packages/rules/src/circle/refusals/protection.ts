import type { CircleAction } from '@fil/vocabulary/codes';
import type { CircleKind } from '../circle-facts.ts';
import { isReversed, notYours } from './circle-write.ts';
import type { CircleRule, CircleWrite } from './circle-write.ts';

/** Kinds of which one action says all: who may write them, and the two days that may not be reversed. */
function refusesUnless<Kind extends CircleKind>(
  action: CircleAction,
  periodOf: (fact: CircleWrite<Kind>['after']) => readonly [string | undefined, string | undefined],
  end: string,
): CircleRule<Kind> {
  return ({ after }, scene) => {
    if (!scene.may(action)) return notYours;
    return isReversed(...periodOf(after)) ? { rule: 'periodReversed', detail: end } : undefined;
  };
}

export const refusesRepresentative = refusesUnless<'representative'>(
  'recordProtection',
  ({ from, to }) => [from, to],
  'to',
);
export const refusesLegalStatus = refusesUnless<'legalStatus'>(
  'recordProtection',
  ({ pronouncedOn, until }) => [pronouncedOn, until],
  'until',
);
export const refusesRight = refusesUnless<'right'>(
  'followRights',
  ({ requestedOn, decidedOn }) => [requestedOn, decidedOn],
  'decidedOn',
);
/** Somebody's forgotten right is noted by whoever sees it, and resolved likewise (S105). */
export const refusesRightsOversight = refusesUnless<'rightsOversight'>(
  'noteOversight',
  ({ day, resolvedOn }) => [day, resolvedOn],
  'resolvedOn',
);
