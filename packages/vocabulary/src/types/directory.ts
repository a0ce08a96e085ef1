import type {
  AccessProcedureMode,
  CostKind,
  EligibilityAnswer,
  EligibilityCriterionKind,
  Sector,
  ServiceType,
  Weekday,
} from '../codes/index.ts';
import type { Day, TimeOfDay } from './primitives.ts';

/**
 * One coded criterion. `value` depends on the kind: years for ages, a list of municipalities,
 * a list of GIR numbers, a list of language codes, `true` for the rest.
 */
export interface EligibilityCriterion {
  readonly kind: EligibilityCriterionKind;
  readonly value: number | boolean | readonly string[] | readonly number[];
}

export interface EligibilityResult {
  readonly answer: EligibilityAnswer;
  readonly criteria: readonly {
    readonly criterion: EligibilityCriterion;
    readonly answer: EligibilityAnswer;
  }[];
}

export interface OpeningHours {
  readonly days: readonly Weekday[];
  readonly opens: TimeOfDay;
  readonly closes: TimeOfDay;
}

export interface DirectoryService {
  readonly id: string;
  readonly territoryId: string;
  readonly name: string;
  readonly organization: string;
  readonly type: ServiceType;
  readonly sector: Sector;
  readonly description: string;
  readonly municipality?: string;
  readonly address?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly phone?: string;
  readonly email?: string;
  readonly website?: string;
  readonly eligibility: readonly EligibilityCriterion[];
  /** What the source says in its own words, where it is not coded. */
  readonly eligibilityText?: string;
  readonly accessModes: readonly AccessProcedureMode[];
  readonly accessText?: string;
  readonly documents: readonly string[];
  readonly cost: CostKind;
  readonly costText?: string;
  readonly languages: readonly string[];
  readonly hours: readonly OpeningHours[];
  /** Verified is not edited: the day somebody last checked that this is true. */
  readonly verifiedOn?: Day;
  readonly verifiedBy?: string;
  readonly source: string;
}

export interface DirectoryHit extends DirectoryService {
  /** Kilometres from the point asked for, when both are known. */
  readonly distance?: number;
}
