import type { Day } from '@fil/vocabulary/types';

/** One line of an institution's own list: its record number, and what it wrote down itself. */
export interface Patient {
  readonly recordNumber: string;
  readonly name: string;
  readonly birthDate?: Day;
  /** Sector, unit or municipality, in the institution's words. */
  readonly place?: string;
  readonly reason?: string;
}
