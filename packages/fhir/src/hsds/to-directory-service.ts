import type { DirectoryService, EligibilityCriterion } from '@fil/vocabulary/types';
import {
  accessModesOf,
  costOf,
  dayOf,
  emailOf,
  languageOf,
  openingHoursOf,
  phoneOf,
  websiteOf,
} from './fields.ts';
import { sectorOf, serviceTypeOf } from './service-type.ts';
import type { PartialReason, ReadingOptions, SourceService } from './types.ts';

/** The oldest age a criterion may name; sources write 100, 200 or 999 for « no limit ». */
const noMaximumAge = 100;
const lengths = { name: 300, line: 500, prose: 10_000 };

export interface Conversion {
  readonly service: DirectoryService;
  readonly remarks: readonly { readonly reason: PartialReason; readonly value?: string }[];
}

/** A directory service from what a source says, and what had to be left out of it. The row has an id and a name. */
export function directoryServiceOf(source: SourceService, options: ReadingOptions): Conversion {
  const remarks: { reason: PartialReason; value?: string }[] = source.problems.map((reason) => ({ reason }));
  const note = (reason: PartialReason, value?: string): void => {
    remarks.push(value === undefined ? { reason } : { reason, value: value.slice(0, 80) });
  };
  const shorten = (text: string, length: number): string => {
    if (text.length <= length) return text;
    note('textShortened', text);
    return `${text.slice(0, length - 1)}…`;
  };
  /** The converted value; a source that says something unreadable is noted, one that says nothing is not. */
  const readable = <Value>(
    text: string,
    convert: (text: string) => Value | undefined,
    reason: PartialReason,
  ): Value | undefined => {
    if (text === '') return undefined;
    const value = convert(text);
    if (value === undefined) note(reason, text);
    return value;
  };

  if (source.organization === '') note('organizationMissing');
  if (source.description === '') note('descriptionMissing');
  const place = source.places.find((candidate) => candidate.latitude !== '') ?? source.places[0];
  if (source.places.length > 1) note('otherLocationsLeftOut', String(source.places.length - 1));

  const point = pointOf(place?.latitude ?? '', place?.longitude ?? '');
  if (point === 'outOfRange')
    note('coordinatesOutOfRange', `${place?.latitude ?? ''}, ${place?.longitude ?? ''}`);
  const numbers = [...source.phones, ...(place?.phones ?? [])].filter((number) => number !== '');
  const phone = numbers.map(phoneOf).find((number) => number !== undefined);
  if (phone === undefined && numbers[0] !== undefined) note('phoneUnreadable', numbers[0]);

  const { hours, unreadable } = openingHoursOf(
    source.schedules.length > 0 ? source.schedules : (place?.schedules ?? []),
  );
  if (unreadable > 0) note('scheduleUnreadable', String(unreadable));

  const eligibility: EligibilityCriterion[] = [];
  const minimumAge = readable(source.minimumAge, ageOf, 'ageUnreadable');
  if (minimumAge !== undefined && minimumAge > 0) eligibility.push({ kind: 'minimumAge', value: minimumAge });
  const maximumAge = readable(source.maximumAge, ageOf, 'ageUnreadable');
  if (maximumAge !== undefined && maximumAge < noMaximumAge)
    eligibility.push({ kind: 'maximumAge', value: maximumAge });
  if (source.lowIncome) eligibility.push({ kind: 'lowIncome', value: true });

  const languages = source.languages.flatMap((language) => {
    const code = readable(language, languageOf, 'languageUnknown');
    return code === undefined ? [] : [code];
  });
  const email = readable(source.email, emailOf, 'emailUnreadable');
  const website = readable(source.website, websiteOf, 'websiteUnreadable');
  const verifiedOn = readable(source.assuredOn, dayOf, 'dateUnreadable');
  const address = place?.address ?? '';
  const municipality = place?.municipality ?? '';

  const service: DirectoryService = {
    id: `${options.source}/${source.id}`.slice(0, 100),
    territoryId: options.territoryId,
    name: shorten(source.name, lengths.name),
    organization: shorten(source.organization, lengths.name),
    type: serviceTypeOf(source.name, source.keywords, source.description),
    sector: sectorOf(source.organizationStatus, source.organization),
    description: shorten(source.description, lengths.prose),
    eligibility,
    accessModes: accessModesOf(source.application),
    documents: source.documents.map((document) => shorten(document, lengths.line)),
    cost: costOf(source.fees, source.amounts),
    languages: [...new Set(languages)],
    hours,
    source: options.source,
    ...(municipality !== '' && { municipality }),
    ...(address !== '' && { address: shorten(address, lengths.name) }),
    ...(typeof point === 'object' && point),
    ...(phone !== undefined && { phone }),
    ...(email !== undefined && { email }),
    ...(website !== undefined && { website }),
    ...(source.eligibility !== '' && { eligibilityText: shorten(source.eligibility, lengths.prose) }),
    ...(source.application !== '' && { accessText: shorten(source.application, lengths.prose) }),
    ...(source.fees !== '' && { costText: shorten(source.fees, lengths.prose) }),
    ...(verifiedOn !== undefined && { verifiedOn }),
    ...(verifiedOn !== undefined && source.assuredBy !== '' && { verifiedBy: source.assuredBy }),
  };
  return { service, remarks };
}

function ageOf(text: string): number | undefined {
  const age = Number(text);
  return text !== '' && Number.isFinite(age) && age >= 0 && age < 1000 ? age : undefined;
}

function pointOf(
  latitudeText: string,
  longitudeText: string,
): { latitude: number; longitude: number } | 'absent' | 'outOfRange' {
  if (latitudeText === '' || longitudeText === '') return 'absent';
  const latitude = Number(latitudeText);
  const longitude = Number(longitudeText);
  const exists = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return exists ? { latitude, longitude } : 'outOfRange';
}
