import type { RepresentativeKind } from '@fil/vocabulary/codes';

const represents: Readonly<Record<RepresentativeKind, boolean>> = {
  mandatary: true,
  tutor: true,
  guardian: true,
  authorizedRelative: true,
  futureMandatary: true,
  // A curator assists: the person decides and consents herself (France).
  curator: false,
  // The assistant of the assistance measure speaks with the person, never in her place (Québec).
  assistant: false,
  // The trusted person bears witness to what the person wanted (France, CSP L1111-6).
  trustedPerson: false,
};

/**
 * Whether somebody of that kind may consent in the person's name. Whoever may not is recorded beside her all the same;
 * and none of them ever silences her own words, which are kept apart.
 */
export function representsThePerson(kind: RepresentativeKind): boolean {
  return represents[kind];
}
