import { cell, rowsBy } from './tables.ts';
import type { Row, Tables } from './tables.ts';
import type { SourcePlace, SourceSchedule, SourceService } from './types.ts';

/**
 * Services of HSDS tables, version 1 to 3, and of the Ohana tables that HSDS grew from: Ohana puts
 * `location_id` on the service and hangs phones, hours and addresses on the location.
 */
export function servicesOfTables(tables: Tables): SourceService[] {
  const find = {
    organization: rowsBy(tables, 'organizations', 'id'),
    location: rowsBy(tables, 'locations', 'id'),
    atLocation: rowsBy(tables, 'service_at_location', 'service_id'),
    addressOfLocation: new Map([
      ...rowsBy(tables, 'addresses', 'location_id'),
      ...rowsBy(tables, 'physical_addresses', 'location_id'),
    ]),
    phoneOfService: rowsBy(tables, 'phones', 'service_id'),
    phoneOfLocation: rowsBy(tables, 'phones', 'location_id'),
    phoneOfOrganization: rowsBy(tables, 'phones', 'organization_id'),
    scheduleOfService: schedulesBy(tables, 'service_id'),
    scheduleOfLocation: schedulesBy(tables, 'location_id'),
    languages: rowsBy(tables, 'languages', 'service_id'),
    documents: rowsBy(tables, 'required_documents', 'service_id'),
    costs: rowsBy(tables, 'cost_options', 'service_id'),
  };

  const placeOf = (locationId: string): SourcePlace => {
    const location = find.location.get(locationId)?.[0];
    const address = find.addressOfLocation.get(locationId)?.[0];
    return {
      id: locationId,
      address: [cell(address, 'address_1'), cell(address, 'address_2')].filter(Boolean).join(', '),
      municipality: cell(address, 'city'),
      latitude: cell(location, 'latitude'),
      longitude: cell(location, 'longitude'),
      phones: voiceNumbers(find.phoneOfLocation.get(locationId)),
      schedules: (find.scheduleOfLocation.get(locationId) ?? []).map(scheduleOf),
    };
  };

  return (tables.get('services') ?? []).map((row) => {
    const id = cell(row, 'id');
    const ownLocation = cell(row, 'location_id');
    const locationIds = [
      ...(find.atLocation.get(id) ?? []).map((link) => cell(link, 'location_id')),
      ownLocation,
    ];
    const places = [...new Set(locationIds)].filter(Boolean).map(placeOf);
    // A service of Ohana belongs to the organization of its place.
    const organizationId =
      cell(row, 'organization_id') || cell(find.location.get(ownLocation)?.[0], 'organization_id');
    const organization = find.organization.get(organizationId)?.[0];
    const ownPhones = voiceNumbers(find.phoneOfService.get(id));
    const placePhones = places.flatMap((place) => place.phones);
    return {
      origin: row.origin,
      id,
      name: cell(row, 'name', 'alternate_name'),
      organization: cell(organization, 'name'),
      organizationStatus: `${cell(organization, 'tax_status')} ${cell(organization, 'legal_status')}`,
      description: cell(row, 'description'),
      status: cell(row, 'status'),
      email: cell(row, 'email'),
      website: cell(row, 'url', 'website') || cell(organization, 'url', 'website'),
      eligibility: [cell(row, 'eligibility_description', 'eligibility'), cell(row, 'audience')]
        .filter(Boolean)
        .join('\n'),
      minimumAge: cell(row, 'minimum_age'),
      maximumAge: cell(row, 'maximum_age'),
      lowIncome: false,
      application: cell(row, 'application_process'),
      documents: [
        ...(find.documents.get(id) ?? []).map((item) => cell(item, 'document')),
        cell(row, 'required_documents'),
      ].filter(Boolean),
      // In HSDS 3.0 `fees` is deprecated for `fees_description`.
      fees: cell(row, 'fees_description', 'fees'),
      amounts: (find.costs.get(id) ?? []).flatMap((cost) => numbersIn(cell(cost, 'amount'))),
      languages: [
        ...(find.languages.get(id) ?? []).map((item) => cell(item, 'code', 'name')),
        ...cell(row, 'languages').split(/\s*[,;]\s*/),
      ].filter(Boolean),
      phones:
        ownPhones.length + placePhones.length > 0
          ? ownPhones
          : voiceNumbers(find.phoneOfOrganization.get(organizationId)),
      schedules: (find.scheduleOfService.get(id) ?? []).map(scheduleOf),
      places,
      keywords: cell(row, 'keywords'),
      assuredOn: cell(row, 'assured_date'),
      assuredBy: cell(row, 'assurer_email'),
      problems: row.columnsDiffer ? ['columnCount' as const] : [],
    };
  });
}

function schedulesBy(tables: Tables, column: string): Map<string, Row[]> {
  const merged = rowsBy(tables, 'schedules', column);
  for (const [key, rows] of rowsBy(tables, 'regular_schedules', column))
    merged.set(key, [...(merged.get(key) ?? []), ...rows]);
  return merged;
}

function scheduleOf(row: Row): SourceSchedule {
  return {
    days: cell(row, 'byday', 'weekday'),
    opens: cell(row, 'opens_at'),
    closes: cell(row, 'closes_at'),
  };
}

function voiceNumbers(rows: readonly Row[] | undefined): string[] {
  return (rows ?? [])
    .filter((row) => !/fax|tty/i.test(cell(row, 'type', 'number_type')))
    .map((row) => cell(row, 'number'))
    .filter(Boolean);
}

function numbersIn(text: string): number[] {
  const amount = Number.parseFloat(text);
  return Number.isFinite(amount) ? [amount] : [];
}
