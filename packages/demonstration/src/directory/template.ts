import type { AccessProcedureMode, CostKind, Sector, ServiceType } from '@fil/vocabulary/codes';
import type { EligibilityCriterion, OpeningHours } from '@fil/vocabulary/types';

/** A place of a fictional territory. */
export interface Town {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * One family of services as a country offers it. Each name, organization and description is used in turn;
 * `{town}` becomes a town, `{near}` the towns served.
 */
export interface ServiceTemplate {
  readonly type: ServiceType;
  readonly sector: Sector;
  readonly names: readonly string[];
  readonly organizations: readonly string[];
  readonly descriptions: readonly string[];
  readonly eligibility: readonly EligibilityCriterion[];
  readonly eligibilityText?: string;
  /** Whether only people of the towns served may come. */
  readonly local?: boolean;
  readonly access: readonly AccessProcedureMode[];
  readonly accessText: string;
  readonly documents?: readonly string[];
  readonly cost: CostKind;
  readonly costText?: string;
  readonly hours: readonly OpeningHours[];
}

export interface DirectoryRecipe {
  readonly territoryId: string;
  readonly towns: readonly Town[];
  readonly templates: readonly ServiceTemplate[];
  /** How many services of each family, unless said otherwise by type. */
  readonly each: number;
  readonly more?: Partial<Readonly<Record<ServiceType, number>>>;
  phone(index: number): string;
}

const office = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
const everyDay = [...office, 'saturday', 'sunday'] as const;

export const officeHours: readonly OpeningHours[] = [{ days: office, opens: '08:30', closes: '16:30' }];
export const everyDayHours: readonly OpeningHours[] = [{ days: everyDay, opens: '07:00', closes: '21:00' }];
export const afternoonHours: readonly OpeningHours[] = [
  { days: ['tuesday', 'thursday'], opens: '13:00', closes: '16:30' },
];
export const middayHours: readonly OpeningHours[] = [{ days: office, opens: '10:30', closes: '13:30' }];
export const nightHours: readonly OpeningHours[] = [{ days: everyDay, opens: '18:00', closes: '23:00' }];
