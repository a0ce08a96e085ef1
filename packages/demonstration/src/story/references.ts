import { institutions } from '../cast/index.ts';
import { randomOf } from '../deterministic.ts';
import type { DemonstrationReference } from '../types.ts';

/** Digits that look like a file number, the same for the same person at the same institution. */
function digits(name: string, count: number): string {
  const next = randomOf(name);
  return Array.from({ length: count }, () => Math.floor(next() * 10)).join('');
}

/** How those institutions know a person: each by its own number, so that no number travels. */
export function referencesOf(personKey: string, institutionIds: readonly string[]): DemonstrationReference[] {
  return institutionIds.map((institutionId) => {
    const institution = institutions.find((candidate) => candidate.id === institutionId);
    if (!institution) throw new RangeError(`no institution ${institutionId}`);
    return {
      institutionId,
      system: institution.personSystem,
      value: digits(`${institutionId} ${personKey}`, 7),
    };
  });
}
