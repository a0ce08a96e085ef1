import { machineClock } from '../clock/service-clock.ts';
import { keptMoment } from '../clock/demonstration-clock.ts';
import type { Database } from '../database/index.ts';
import type { Instant } from '@fil/vocabulary/types';
import type { ServiceConfiguration } from '../configuration.ts';

/** The present moment of the service: in a demonstration, where its clock was left. */
export async function presentMoment(
  { demonstration }: ServiceConfiguration,
  database: Database,
): Promise<Instant> {
  return (demonstration ? await keptMoment(database) : undefined) ?? machineClock.now();
}
