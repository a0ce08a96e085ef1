import type { Sector } from '@fil/vocabulary/codes';

/** A place to measure distances from, with the words that name it: « le CLSC ». */
export interface Origin {
  readonly latitude: number;
  readonly longitude: number;
  readonly label?: string;
}

/** What the reader asked for. Filters marked « here » are answered on the device. */
export interface SearchCriteria {
  readonly query: string;
  /** Absent: the reader's own territory. */
  readonly territoryId: string | undefined;
  readonly sector: Sector | undefined;
  readonly free: boolean;
  /** Only within `nearKilometres` of the origin; without an origin it means nothing. */
  readonly near: boolean;
  /** Here: hide what the person clearly cannot receive. */
  readonly onlyEligible: boolean;
  /** Here: open at this moment. */
  readonly openNow: boolean;
  /** Here: verified less than a year ago. */
  readonly verified: boolean;
}

export const nothingAsked: SearchCriteria = {
  query: '',
  territoryId: undefined,
  sector: undefined,
  free: false,
  near: false,
  onlyEligible: false,
  openNow: false,
  verified: false,
};

export const pageSize = 50;
export const nearKilometres = 10;

/** Input of `directory.search` for one page of answers. */
export function searchInput(criteria: SearchCriteria, origin: Origin | undefined, page: number) {
  return {
    query: criteria.query.trim().slice(0, 200),
    ...(criteria.territoryId === undefined ? {} : { territoryId: criteria.territoryId }),
    ...(criteria.sector === undefined ? {} : { sectors: [criteria.sector] }),
    ...(criteria.free ? { free: true } : {}),
    // The origin leaves the device only when the reader asks for what is near it; distances are measured here.
    ...(origin === undefined || !criteria.near
      ? {}
      : { near: { latitude: origin.latitude, longitude: origin.longitude, kilometres: nearKilometres } }),
    offset: page * pageSize,
    limit: pageSize,
  };
}

/** Whether a change must be asked of the service, or can be answered from what is already here. */
export function asksAgain(before: SearchCriteria, after: SearchCriteria): boolean {
  return (
    before.query.trim() !== after.query.trim() ||
    before.territoryId !== after.territoryId ||
    before.sector !== after.sector ||
    before.free !== after.free ||
    before.near !== after.near
  );
}
