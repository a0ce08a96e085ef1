import type { EntityKind } from '@fil/vocabulary/codes';
import type { Day, EntityRecord, FactByKind } from '@fil/vocabulary/types';
import { domainOf } from '../access/index.ts';
import { circleFacts } from '../circle/index.ts';
import { addDays } from '../days/index.ts';
import type { FileFacts } from '../facts/index.ts';

/** A record as the service would keep it, for tests of rules. */
export function record<Kind extends EntityKind>(
  kind: Kind,
  id: string,
  fact: FactByKind[Kind],
): EntityRecord<Kind> {
  return {
    kind,
    id,
    domain: domainOf(kind, fact),
    fact,
    versions: {},
    clashes: {},
    author: { name: 'M. O.', role: 'caseManager', organization: 'CLSC' },
    createdAt: '2026-02-02T14:00:00.000Z',
    updatedAt: '2026-02-02T14:00:00.000Z',
  };
}

export const noFacts: FileFacts = {
  ...circleFacts([]),
  evaluations: [],
  planVersions: [],
  needs: [],
  goals: [],
  services: [],
  deliveries: [],
  breaks: [],
  stays: [],
  contacts: [],
};

/** J0 + n of each scenario. */
export const scenarioA = (n: number): Day => addDays('2026-02-02', n);
export const scenarioB = (n: number): Day => addDays('2026-03-02', n);

const plainService: FactByKind['plannedService'] = {
  goalId: 'goal',
  title: 'Repas livrés',
  sector: 'community',
  provider: 'La Popote',
  responsible: 'M. O.',
  frequency: { times: 3, unit: 'week', days: ['monday', 'wednesday', 'friday'], at: '11:30', minutes: 30 },
  state: 'agreed',
  critical: false,
};

export function plannedService(
  id: string,
  fact: Partial<FactByKind['plannedService']> = {},
): EntityRecord<'plannedService'> {
  return record('plannedService', id, { ...plainService, ...fact });
}

export function delivered(
  service: string,
  ...days: readonly Day[]
): readonly EntityRecord<'deliveredService'>[] {
  return days.map((day) => delivery(service, day, { outcome: 'delivered' }));
}

export function missed(
  service: string,
  ...days: readonly Day[]
): readonly EntityRecord<'deliveredService'>[] {
  return days.map((day) => delivery(service, day, { outcome: 'missed' }));
}

export function delivery(
  service: string,
  day: Day,
  fact: Omit<FactByKind['deliveredService'], 'plannedServiceId' | 'day'>,
): EntityRecord<'deliveredService'> {
  return record('deliveredService', `${service}@${day}`, { plannedServiceId: service, day, ...fact });
}

export function stay(
  id: string,
  place: FactByKind['stay']['place'],
  from: Day,
  to?: Day,
): EntityRecord<'stay'> {
  return record('stay', id, { place, label: 'Hôpital du Lac', from, ...(to !== undefined && { to }) });
}

export function continuityBreak(
  id: string,
  type: FactByKind['continuityBreak']['type'],
  day: Day,
  endedOn?: Day,
): EntityRecord<'continuityBreak'> {
  return record('continuityBreak', id, { type, day, ...(endedOn !== undefined && { endedOn }) });
}

/** Where scenario A happens, for rules that depend on the law or on the days of a place. */
export const inQuebec = { country: 'CA', timeZone: 'America/Montreal' } as const;
export const inFrance = { country: 'FR', timeZone: 'Europe/Paris' } as const;
