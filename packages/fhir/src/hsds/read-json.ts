import { isObject, objectOf, objectsOf, textOf } from './json-access.ts';
import type { JsonObject } from './json-access.ts';
import type {
  ImportRemark,
  Origin,
  SourceFile,
  SourcePlace,
  SourceSchedule,
  SourceService,
} from './types.ts';

/** Every service record of JSON files: single services, pages, lists, and services inside organizations. */
export function servicesOfJson(files: readonly SourceFile[]): {
  services: SourceService[];
  remarks: ImportRemark[];
} {
  const services: SourceService[] = [];
  const remarks: ImportRemark[] = [];
  for (const file of files) {
    let document: unknown;
    try {
      document = JSON.parse(file.text.replace(/^\uFEFF/, ''));
    } catch {
      remarks.push({ file: file.name, line: 1, outcome: 'dropped', reason: 'unreadableFile' });
      continue;
    }
    for (const { record, organization } of serviceRecords(document)) {
      services.push(serviceOf(record, organization, { file: file.name, line: lineOf(file.text, record) }));
    }
  }
  return { services, remarks };
}

interface FoundRecord {
  readonly record: JsonObject;
  readonly organization: JsonObject | undefined;
}

function serviceRecords(document: unknown): FoundRecord[] {
  if (Array.isArray(document)) return document.flatMap(serviceRecords);
  if (!isObject(document)) return [];
  if (Array.isArray(document['contents'])) return document['contents'].flatMap(serviceRecords);
  const nested = objectsOf(document, 'services');
  if (nested.length > 0) return nested.map((record) => ({ record, organization: document }));
  // A service at a location carries its service whole.
  const carried = objectOf(document, 'service');
  if (carried) return [{ record: carried, organization: objectOf(carried, 'organization') }];
  if (looksLikeService(document))
    return [{ record: document, organization: objectOf(document, 'organization') }];
  return [];
}

/** Only services have one of these; organizations, locations and taxonomy terms do not. */
function looksLikeService(object: JsonObject): boolean {
  return (
    [
      'service_at_locations',
      'eligibility_description',
      'application_process',
      'organization',
      'organization_id',
    ].some((name) => name in object) && !('location_type' in object)
  );
}

/** The line where the record's identifier first stands: JSON keeps no positions. */
function lineOf(text: string, record: JsonObject): number {
  const position = text.indexOf(`"${textOf(record, 'id')}"`);
  return position < 0 ? 1 : text.slice(0, position).split('\n').length;
}

function serviceOf(record: JsonObject, organization: JsonObject | undefined, origin: Origin): SourceService {
  const atLocations = objectsOf(record, 'service_at_locations');
  const costs = objectsOf(record, 'cost_options');
  return {
    origin,
    id: textOf(record, 'id'),
    name: textOf(record, 'name', 'alternate_name'),
    organization: textOf(organization, 'name'),
    organizationStatus: `${textOf(organization, 'tax_status')} ${textOf(organization, 'legal_status')}`,
    description: textOf(record, 'description'),
    status: textOf(record, 'status'),
    email: textOf(record, 'email'),
    website: textOf(record, 'url'),
    eligibility: textOf(record, 'eligibility_description'),
    minimumAge: textOf(record, 'minimum_age'),
    maximumAge: textOf(record, 'maximum_age'),
    lowIncome: false,
    application: textOf(record, 'application_process'),
    documents: objectsOf(record, 'required_documents')
      .map((item) => textOf(item, 'document'))
      .filter(Boolean),
    fees: textOf(record, 'fees_description'),
    amounts: costs.flatMap((cost) => (typeof cost['amount'] === 'number' ? [cost['amount']] : [])),
    languages: objectsOf(record, 'languages').map((item) => textOf(item, 'code', 'name')),
    phones: phonesOf(record),
    schedules: schedulesOf(record),
    places: atLocations.flatMap(placeOf),
    keywords: objectsOf(record, 'attributes')
      .map((item) => textOf(objectOf(item, 'taxonomy_term'), 'name'))
      .join(' '),
    assuredOn: textOf(record, 'assured_date'),
    assuredBy: textOf(record, 'assurer_email'),
    problems: [],
  };
}

function phonesOf(object: JsonObject | undefined): string[] {
  return objectsOf(object, 'phones')
    .filter((phone) => !/fax|tty/i.test(textOf(phone, 'type')))
    .map((phone) => textOf(phone, 'number'));
}

function schedulesOf(object: JsonObject | undefined): SourceSchedule[] {
  return objectsOf(object, 'schedules').map((schedule) => ({
    days: textOf(schedule, 'byday', 'weekday'),
    opens: textOf(schedule, 'opens_at'),
    closes: textOf(schedule, 'closes_at'),
  }));
}

function placeOf(atLocation: JsonObject): SourcePlace[] {
  const location = objectOf(atLocation, 'location');
  if (!location) return [];
  const [address] = objectsOf(location, 'addresses');
  return [
    {
      id: textOf(location, 'id'),
      address: [textOf(address, 'address_1'), textOf(address, 'address_2')].filter(Boolean).join(', '),
      municipality: textOf(address, 'city'),
      latitude: textOf(location, 'latitude'),
      longitude: textOf(location, 'longitude'),
      phones: [...phonesOf(atLocation), ...phonesOf(location)],
      schedules: [...schedulesOf(atLocation), ...schedulesOf(location)],
    },
  ];
}
