import { join } from 'node:path';
import type { Server } from 'node:http';
import type { Logger } from 'pino';
import type { Clock } from '@fil/vocabulary/types';
import type { SampleInstitutionConfiguration } from './configuration.ts';
import { openHouse } from './house.ts';
import type { House } from './house.ts';
import { listenOn, stopListening } from './http/listening.ts';
import { indexApp } from './index-page/index-app.ts';
import { openPortals } from './portals.ts';
import { visitApp, visitFolder } from './visit/visit-app.ts';
import { providerApp } from './provider/provider-app.ts';

/**
 * Starts everything that the demonstration's institutions bring: their provider, their portals, the page that explains
 * them. Resolves when every address answers.
 * @returns how to stop it all.
 */
export async function startSampleInstitutions(
  configuration: SampleInstitutionConfiguration,
  clock: Clock,
  log: Logger,
): Promise<() => Promise<void>> {
  const houses = configuration.institutions.map((own) => openHouse(configuration, own, clock, log));
  const portals = openPortals(configuration, houses, clock, log);
  const { providerOrigin, indexOrigin, apiUrl, shellFolder, visitOrigin } = configuration;
  const servers: Server[] = [];
  const stop = async () => {
    await Promise.all(servers.map((server) => stopListening(server)));
  };
  try {
    servers.push(await listenOn(providerOrigin, providerApp(houses, join(shellFolder, 'sign-in'))));
    for (const { origin, app } of portals) servers.push(await listenOn(origin, app));
    if (visitOrigin !== undefined) {
      const folders = { page: visitFolder(shellFolder), cdn: configuration.cdnFolder };
      servers.push(
        await listenOn(visitOrigin, visitApp({ service: apiUrl, portals: portalsOf(houses) }, folders)),
      );
    }
    servers.push(await listenOn(indexOrigin, indexApp(configuration, houses, log)));
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** Portals whose professionals may take a copy along: not the person's own door, nor the page that knows no intent. */
const portalsOf = (houses: readonly House[]): readonly string[] => [
  ...new Set(
    houses
      .map(({ institution }) => institution)
      .filter(({ kind }) => kind !== 'door' && kind !== 'plain')
      .map(({ origin }) => origin),
  ),
];
