import { demonstration } from '@fil/demonstration';
import type { Day } from '@fil/vocabulary/types';

/** One line of an institution's own list: its record number, and what it wrote down itself. */
export interface Patient {
  readonly recordNumber: string;
  readonly name: string;
  readonly birthDate?: Day;
}

/**
 * The institution's own list of persons. It is the host's data, read from no service of ours: a record number here says
 * nothing of what the signed-in professional may read there.
 */
export function patientsOf(institutionId: string): readonly Patient[] {
  return demonstration.persons
    .flatMap(({ displayName, birthDate, references }) =>
      references
        .filter((reference) => reference.institutionId === institutionId)
        .map(({ value }) => ({ recordNumber: value, name: displayName, ...(birthDate === undefined ? {} : { birthDate }) })),
    )
    .toSorted((one, other) => one.name.localeCompare(other.name, 'fr'));
}

export const patientOf = (institutionId: string, recordNumber: string): Patient | undefined =>
  patientsOf(institutionId).find((patient) => patient.recordNumber === recordNumber);
