import type { Institution } from '../institution.ts';
import type { IdentityClient } from './identity-client.ts';
import type { PortalSession } from './sessions.ts';

/** One institution behind a portal, and the portal as its client. */
export interface PortalHouse {
  readonly institution: Institution;
  readonly identity: IdentityClient;
}

/** Institutions behind one portal: one, but for the person's own door. */
export type PortalHouses = readonly [PortalHouse, ...PortalHouse[]];

/** @throws RangeError when the session is of no institution of this portal. */
export function houseOf(houses: PortalHouses, { institutionId }: PortalSession): PortalHouse {
  const found = houses.find(({ institution }) => institution.id === institutionId);
  if (!found) throw new RangeError(`no session of ${institutionId} belongs here`);
  return found;
}
