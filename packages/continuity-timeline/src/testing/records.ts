import type { ContinuityBreakType, DeliveryOutcome, EntityKind, StayPlace } from '@fil/vocabulary/codes';
import type {
  AttentionItem,
  CircleMember,
  ContactFact,
  EntityRecord,
  EvaluationFact,
  FactByKind,
  PlannedServiceFact,
  PlanVersionFact,
  StayFact,
  TimelineReadAnswer,
} from '@fil/vocabulary/types';

/** Records for tests: everything said once, only what a test is about is given. */
const author = { name: 'Mireille Ouellet', role: 'Gestionnaire de cas', organization: 'CLSC des Rapides' };
const domainOf: Partial<Record<EntityKind, EntityRecord['domain']>> = {
  plannedService: 'services',
  deliveredService: 'services',
  contact: 'notes',
  stay: 'health',
  continuityBreak: 'health',
};

export function record<Kind extends EntityKind>(
  kind: Kind,
  id: string,
  fact: FactByKind[Kind],
): EntityRecord<Kind> {
  return {
    kind,
    id,
    domain: domainOf[kind] ?? 'plan',
    fact,
    versions: {},
    clashes: {},
    author,
    createdAt: '2026-02-03T14:00:00.000Z',
    updatedAt: '2026-02-03T14:00:00.000Z',
  };
}

export function planned(id: string, fact: Partial<PlannedServiceFact> = {}): EntityRecord<'plannedService'> {
  return record('plannedService', id, {
    goalId: 'goal-1',
    title: 'Repas livrés',
    sector: 'community',
    provider: 'La Popote',
    responsible: 'Mireille Ouellet',
    frequency: { times: 3, unit: 'week' },
    state: 'agreed',
    critical: false,
    ...fact,
  });
}

export function delivered(
  serviceId: string,
  day: string,
  outcome: DeliveryOutcome,
  id = `${serviceId}-${day}`,
): EntityRecord<'deliveredService'> {
  return record('deliveredService', id, { plannedServiceId: serviceId, day, outcome });
}

export function stay(
  place: StayPlace,
  from: string,
  to?: string,
  more: Partial<StayFact> = {},
): EntityRecord<'stay'> {
  return record('stay', `stay-${from}`, {
    place,
    label: place,
    from,
    ...(to === undefined ? {} : { to }),
    ...more,
  });
}

export function ruptured(
  type: ContinuityBreakType,
  day: string,
  endedOn?: string,
): EntityRecord<'continuityBreak'> {
  return record('continuityBreak', `break-${day}`, {
    type,
    day,
    ...(endedOn === undefined ? {} : { endedOn }),
  });
}

export function evaluated(
  id: string,
  startedOn: string,
  fact: Partial<EvaluationFact> = {},
): EntityRecord<'evaluation'> {
  return record('evaluation', id, {
    instrument: 'multidimensional',
    instrumentVersion: '1.0.0',
    status: 'signed',
    startedOn,
    place: 'home',
    ...fact,
  });
}

export function version(number: number, fact: Partial<PlanVersionFact> = {}): EntityRecord<'planVersion'> {
  return record('planVersion', `plan-${number}`, { number, status: 'replaced', ...fact });
}

export function contacted(day: string, fact: Partial<ContactFact> = {}): EntityRecord<'contact'> {
  return record('contact', `contact-${day}`, { day, mode: 'phone', with: 'Mme Tremblay', ...fact });
}

export function member(name: string, role: CircleMember['role'], from: string, to?: string): CircleMember {
  return {
    membershipId: `member-${name}`,
    name,
    role,
    organization: 'CLSC des Rapides',
    from,
    ...(to === undefined ? {} : { to }),
    domains: ['services'],
    accountable: role === 'caseManager',
  };
}

export function attention(item: Partial<AttentionItem> & Pick<AttentionItem, 'kind' | 'due'>): AttentionItem {
  return {
    id: `${item.kind}-${item.due}`,
    rule: 'P-2',
    since: item.due,
    sources: [],
    domains: ['plan'],
    values: {},
    ...item,
  };
}

export function answer(parts: Partial<TimelineReadAnswer> = {}): TimelineReadAnswer {
  return {
    evaluations: [],
    planVersions: [],
    services: [],
    deliveries: [],
    breaks: [],
    stays: [],
    contacts: [],
    members: [],
    attention: [],
    grants: [
      { domain: 'health', level: 'write' },
      { domain: 'services', level: 'write' },
      { domain: 'plan', level: 'write' },
      { domain: 'notes', level: 'write' },
      { domain: 'housing', level: 'read' },
      { domain: 'socialNetwork', level: 'write' },
    ],
    today: '2026-04-07',
    ...parts,
  };
}
