import { persons } from '@fil/demonstration';
import { followedElsewhere, ownNotes } from './own-records.ts';
import type { Patient } from './patient.ts';

/**
 * The institution's own list of persons. It is the host's data, read from no service of ours: a record number here says
 * nothing of what the signed-in professional may read there.
 */
export function patientsOf(institutionId: string): readonly Patient[] {
  const notes = ownNotes[institutionId] ?? {};
  const known = persons.flatMap(({ key, displayName, birthDate, references }): readonly Patient[] =>
    references
      .filter((reference) => reference.institutionId === institutionId)
      .map(({ value }) => ({
        recordNumber: value,
        name: displayName,
        ...(birthDate !== undefined && { birthDate }),
        ...notes[key],
      })),
  );
  return [...known, ...(followedElsewhere[institutionId] ?? [])].toSorted((one, other) =>
    one.name.localeCompare(other.name, 'fr'),
  );
}

export const patientOf = (institutionId: string, recordNumber: string): Patient | undefined =>
  patientsOf(institutionId).find((patient) => patient.recordNumber === recordNumber);
