import { join } from 'node:path';
import type { Server } from 'node:http';
import type { Logger } from 'pino';
import type { Clock } from '@fil/vocabulary/types';
import type { SampleInstitutionConfiguration } from './configuration.ts';
import { openHouse } from './house.ts';
import { listenOn, stopListening } from './http/listening.ts';
import { indexApp } from './index-page/index-app.ts';
import { openPortals } from './portals.ts';
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
  const { providerOrigin, indexOrigin, shellFolder } = configuration;
  const servers: Server[] = [];
  const stop = async () => {
    await Promise.all(servers.map((server) => stopListening(server)));
  };
  try {
    servers.push(await listenOn(providerOrigin, providerApp(houses, join(shellFolder, 'sign-in'))));
    for (const { origin, app } of portals) servers.push(await listenOn(origin, app));
    servers.push(await listenOn(indexOrigin, indexApp(configuration, houses, log)));
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}
