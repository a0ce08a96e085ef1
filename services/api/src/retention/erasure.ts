import type { Day, Uuid } from '@fil/vocabulary/types';

/** Kind of the one operation that no form can send: the operator's erasure, in the chain of the file that it erased. */
export const erasureKind = 'erasure';

/** What the chain keeps of an erasure: when, by which rule and how much; nothing of what it was. */
export interface Erasure {
  readonly rule: 'retention';
  /** First day of the archive, and the territory's period. */
  readonly closedOn: Day;
  readonly retentionYears: number;
  readonly erasedOn: Day;
  /** Facts deleted, and operations emptied or deleted. */
  readonly facts: number;
  readonly operations: number;
}

/** A file whose period has passed. */
export interface ExpiredFile {
  readonly fileId: Uuid;
  readonly territoryId: string;
  readonly closedOn: Day;
  readonly retentionYears: number;
  /** First day on which it may be erased. */
  readonly dueOn: Day;
  /** The present day of its territory. */
  readonly today: Day;
}

/**
 * First day on which a file may be erased: as many calendar years after the first day of its archive. After 29 February
 * comes 1 March: the period has passed whole.
 */
export function erasureDueOn(closedOn: Day, retentionYears: number): Day {
  const [year, month, day] = closedOn.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year + retentionYears, month - 1, day)).toISOString().slice(0, 10);
}
