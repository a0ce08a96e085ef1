import { cell, rowsBy } from './tables.ts';
import type { Row, Tables } from './tables.ts';
import type { SourcePlace, SourceService } from './types.ts';

/** Whether the tables are those of the Florida legal aid directory, whose columns carry their table's name. */
export function isFlorida(tables: Tables): boolean {
  return (tables.get('services') ?? []).some((row) => 'service_uuid' in row.values);
}

/** Services of the Florida legal aid tables. Their places belong to organizations, so only an only place is the service's. */
export function servicesOfFlorida(tables: Tables): SourceService[] {
  const organizations = rowsBy(tables, 'organizations', 'organization_uuid');
  const locations = rowsBy(tables, 'locations', 'organization_uuid');
  return (tables.get('services') ?? []).map((row) => {
    const organizationId = cell(row, 'organization_uuid');
    const organization = organizations.get(organizationId)?.[0];
    const ofOrganization = locations.get(organizationId) ?? [];
    const incomeLimit = cell(row, 'service_income_limit');
    return {
      origin: row.origin,
      id: cell(row, 'service_uuid'),
      name: cell(row, 'service_name', 'service_alternate_name'),
      organization: cell(row, 'organization_name') || cell(organization, 'organization_name'),
      organizationStatus: cell(organization, 'organization_legal_status'),
      description: [cell(row, 'service_description'), cell(row, 'service_additional_information')]
        .filter(Boolean)
        .join('\n\n'),
      status: '',
      email: cell(row, 'service_email') || cell(organization, 'organization_email'),
      website: cell(row, 'service_url') || cell(organization, 'organization_url'),
      eligibility: [
        cell(row, 'service_areas'),
        cell(row, 'service_military_status'),
        cell(row, 'service_immigration_status'),
        cell(row, 'service_incarceration_status'),
      ]
        .filter(Boolean)
        .join('\n'),
      minimumAge: cell(row, 'service_min_age'),
      maximumAge: cell(row, 'service_max_age'),
      // The limit is a percentage of the federal poverty level.
      lowIncome: incomeLimit !== '' && Number(incomeLimit) > 0,
      application: '',
      documents: [],
      fees: '',
      amounts: [],
      languages: [],
      phones: [],
      schedules: [],
      places: ofOrganization.length === 1 ? ofOrganization.map(placeOf) : [],
      keywords: cell(row, 'service_problem_codes'),
      assuredOn: '',
      assuredBy: '',
      problems: row.columnsDiffer ? (['columnCount'] as const) : [],
    };
  });
}

/** `9525 Sterling Drive, Cutler Bay, FL 33157` and `main: 305-285-5922`. */
function placeOf(row: Row): SourcePlace {
  const parts = cell(row, 'location_address').split(/,\s*/);
  const hasStreet = parts.length >= 3;
  return {
    id: cell(row, 'location_uuid'),
    address: hasStreet ? parts.slice(0, -2).join(', ') : '',
    municipality: hasStreet ? (parts.at(-2) ?? '') : '',
    latitude: '',
    longitude: '',
    phones: cell(row, 'phones')
      .split(/[;,]\s*/)
      .filter((phone) => phone !== '' && !/^fax/i.test(phone))
      .map((phone) => phone.replace(/^[a-z ]+:\s*/i, '')),
    schedules: [],
  };
}
