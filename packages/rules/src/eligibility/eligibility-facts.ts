import type { IdentityFact } from '@fil/vocabulary/types';

/** What is known of the person when eligibility is asked; what is absent is unknown, never false. */
export interface EligibilityFacts extends Pick<
  IdentityFact,
  'birthDate' | 'municipality' | 'livesAlone' | 'hasCaregiver' | 'homeless' | 'languages'
> {
  /** Iso-resource group 1–6, from an evaluation. */
  readonly gir?: number;
  readonly lowIncome?: boolean;
  /** Whether a professional makes this very request. */
  readonly professionalReferral?: boolean;
}

/** From the identity and, when an evaluation gives it, the GIR. */
export function eligibilityFacts(identity: IdentityFact, gir?: number): EligibilityFacts {
  const { birthDate, municipality, livesAlone, hasCaregiver, homeless, languages } = identity;
  return {
    ...(birthDate !== undefined && { birthDate }),
    ...(municipality !== undefined && { municipality }),
    ...(livesAlone !== undefined && { livesAlone }),
    ...(hasCaregiver !== undefined && { hasCaregiver }),
    ...(homeless !== undefined && { homeless }),
    ...(languages !== undefined && { languages }),
    ...(gir !== undefined && { gir }),
  };
}
