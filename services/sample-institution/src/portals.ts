import type { Express } from 'express';
import type { Logger } from 'pino';
import type { Clock } from '@fil/vocabulary/types';
import type { SampleInstitutionConfiguration } from './configuration.ts';
import { doorApp } from './door/door-app.ts';
import type { House } from './house.ts';
import { plainApp } from './plain/plain-app.ts';
import { portalApp } from './portal/portal-app.ts';
import type { PortalHouses } from './portal/portal-house.ts';
import { Sessions, sharedComputer, workingDay } from './portal/sessions.ts';
import { signIn } from './portal/sign-in.ts';

/** One address, and what answers there. */
export interface Portal {
  readonly origin: string;
  readonly app: Express;
}

/** The name of the door's cookies: its sessions are of one portal, whatever the territory. */
const doorName = 'mon-fil';

/**
 * The portals of these institutions, one for each origin.
 * @throws when the elements or the pages are not built.
 */
export function openPortals(
  { apiUrl, providerOrigin, cdnFolder, released, shellFolder, visitOrigin }: SampleInstitutionConfiguration,
  houses: readonly House[],
  clock: Clock,
  log: Logger,
): readonly Portal[] {
  const byOrigin = Map.groupBy(houses, ({ institution }) => institution.origin);
  return [...byOrigin].map(([origin, behind]) => {
    const [first, ...others] = behind;
    if (!first) throw new RangeError(`nobody is at ${origin}`);
    const together: PortalHouses = [first, ...others];
    const { institution } = first;
    const name = institution.kind === 'door' ? doorName : institution.id;
    const parts = {
      institution,
      houses: together,
      apiUrl,
      providerOrigin,
      cdnFolder,
      released,
      shellFolder,
      signIn: signIn(
        name,
        together,
        new Sessions(clock, institution.kind === 'door' ? sharedComputer : workingDay),
      ),
      log,
      visitPage: visitOrigin,
    };
    const makeApp = { plain: plainApp, door: doorApp } as const;
    const { kind } = institution;
    return { origin, app: (kind === 'plain' || kind === 'door' ? makeApp[kind] : portalApp)(parts) };
  });
}
