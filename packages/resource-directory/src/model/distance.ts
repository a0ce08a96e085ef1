import type { DirectoryHit } from '@fil/vocabulary/types';
import type { Origin } from './search-criteria.ts';

const earthRadius = 6371;

/** Kilometres as the crow flies, measured here unless the service did; `undefined` when a place is not known. */
export function distanceOf(service: DirectoryHit, origin: Origin | undefined): number | undefined {
  if (service.distance !== undefined) return service.distance;
  const { latitude, longitude } = service;
  if (origin === undefined || latitude === undefined || longitude === undefined) return undefined;
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const halfHeight = Math.sin(radians(latitude - origin.latitude) / 2);
  const halfWidth = Math.sin(radians(longitude - origin.longitude) / 2);
  const chord =
    halfHeight ** 2 + Math.cos(radians(origin.latitude)) * Math.cos(radians(latitude)) * halfWidth ** 2;
  return 2 * earthRadius * Math.asin(Math.sqrt(Math.min(1, chord)));
}
