import type { EligibilityAnswer } from '@fil/vocabulary/codes';
import type { Day, DirectoryHit, EligibilityResult } from '@fil/vocabulary/types';
import { distanceOf } from './distance.ts';
import { freshnessOf, type Freshness } from './freshness.ts';
import { openingAt, type LocalMoment } from './opening.ts';
import type { Origin, SearchCriteria } from './search-criteria.ts';

/** A service as this person and this moment see it; made on the device. */
export interface AssessedHit {
  readonly service: DirectoryHit;
  /** Absent when no person is in context. */
  readonly eligibility: EligibilityResult | undefined;
  readonly freshness: Freshness;
  readonly opening: 'open' | 'closed' | 'unknown';
  /** Kilometres as the crow flies. */
  readonly distance: number | undefined;
}

export interface Moment {
  readonly today: Day;
  readonly local: LocalMoment;
}

export function assess(
  service: DirectoryHit,
  moment: Moment,
  eligibilityOf: ((service: DirectoryHit) => EligibilityResult) | undefined,
  origin?: Origin,
): AssessedHit {
  return {
    service,
    eligibility: eligibilityOf?.(service),
    freshness: freshnessOf(service.verifiedOn, moment.today),
    opening: openingAt(service.hours, moment.local),
    distance: distanceOf(service, origin),
  };
}

export interface Shortlist {
  readonly shown: readonly AssessedHit[];
  /** How many the device set aside, by the filter that did it, so that nothing disappears in silence. */
  readonly setAside: { readonly ineligible: number; readonly closed: number; readonly unverified: number };
}

/**
 * The filters answered on the device. Only a criterion that is clearly not met sets a service aside:
 * what is unknown stays, with its question. The order of the search is kept.
 */
export function shortlist(hits: readonly AssessedHit[], criteria: SearchCriteria): Shortlist {
  const setAside = { ineligible: 0, closed: 0, unverified: 0 };
  const shown = hits.filter((hit) => {
    if (criteria.onlyEligible && hit.eligibility?.answer === 'unmet') setAside.ineligible += 1;
    else if (criteria.openNow && hit.opening !== 'open') setAside.closed += 1;
    else if (criteria.verified && hit.freshness.state !== 'fresh') setAside.unverified += 1;
    else return true;
    return false;
  });
  return { shown, setAside };
}

/** The criteria worth saying first in a row: what is not met, else what is unknown, else what is met. */
export function tellingCriteria(result: EligibilityResult): EligibilityResult['criteria'] {
  const of = (answer: EligibilityAnswer) =>
    result.criteria.filter((criterion) => criterion.answer === answer);
  const unmet = of('unmet');
  const unknown = of('unknown');
  return unmet.length > 0 ? unmet : unknown.length > 0 ? unknown : of('met');
}
