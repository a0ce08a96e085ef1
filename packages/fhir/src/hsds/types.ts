import type { Day, DirectoryService } from '@fil/vocabulary/types';

/** A file of a set, already decoded. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** Where in a set something stands; lines count from 1. */
export interface Origin {
  readonly file: string;
  readonly line: number;
}

/** Why a row was not imported. */
export const dropReasons = ['idMissing', 'nameMissing', 'notActive', 'duplicate', 'unreadableFile'] as const;
export type DropReason = (typeof dropReasons)[number];

/** What of an imported row was left out. */
export const partialReasons = [
  'organizationMissing',
  'descriptionMissing',
  'coordinatesOutOfRange',
  'phoneUnreadable',
  'emailUnreadable',
  'websiteUnreadable',
  'ageUnreadable',
  'dateUnreadable',
  'scheduleUnreadable',
  'languageUnknown',
  'otherLocationsLeftOut',
  'textShortened',
  'columnCount',
] as const;
export type PartialReason = (typeof partialReasons)[number];

/** One remark on one row: `dropped` rows gave no service, `partial` ones gave one without the field. */
export type ImportRemark = Origin &
  (
    | { readonly outcome: 'dropped'; readonly reason: DropReason; readonly value?: string }
    | { readonly outcome: 'partial'; readonly reason: PartialReason; readonly value?: string }
  );

export type SetKind = 'hsdsJson' | 'hsdsTables' | 'floridaTables';

export interface SetReading {
  readonly kind: SetKind;
  /** Rows or records that describe a service, kept or not. */
  readonly read: number;
  readonly services: readonly DirectoryService[];
  readonly remarks: readonly ImportRemark[];
}

export interface ReadingOptions {
  readonly territoryId: string;
  /** Name of the source; with the row's own identifier it makes the service's. */
  readonly source: string;
}

/** Opening hours as a source writes them. */
export interface SourceSchedule {
  readonly days: string;
  readonly opens: string;
  readonly closes: string;
}

export interface SourcePlace {
  readonly id: string;
  readonly address: string;
  readonly municipality: string;
  readonly latitude: string;
  readonly longitude: string;
  readonly phones: readonly string[];
  readonly schedules: readonly SourceSchedule[];
}

/** What the readers of every shape agree on: text as found, '' where the source says nothing. */
export interface SourceService {
  readonly origin: Origin;
  readonly id: string;
  readonly name: string;
  readonly organization: string;
  readonly organizationStatus: string;
  readonly description: string;
  readonly status: string;
  readonly email: string;
  readonly website: string;
  readonly eligibility: string;
  readonly minimumAge: string;
  readonly maximumAge: string;
  readonly lowIncome: boolean;
  readonly application: string;
  readonly documents: readonly string[];
  readonly fees: string;
  readonly amounts: readonly number[];
  readonly languages: readonly string[];
  readonly phones: readonly string[];
  readonly schedules: readonly SourceSchedule[];
  readonly places: readonly SourcePlace[];
  readonly keywords: string;
  readonly assuredOn: Day | string;
  readonly assuredBy: string;
  /** Problems seen while the row was read. */
  readonly problems: readonly PartialReason[];
}
