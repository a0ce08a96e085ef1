import { readDay } from '@fil/rules';
import type { FrequencyUnit, PlannedServiceState, Sector, UnmetReason } from '@fil/vocabulary/codes';
import type { DirectoryService, EntityId, PlannedServiceFact } from '@fil/vocabulary/types';

/** What the short form asks before a directory service becomes a line of the plan. */
export interface PlannedLineForm {
  readonly goalId: EntityId | '';
  readonly times: string;
  readonly unit: FrequencyUnit;
  /** As it was typed; empty when it is not known yet. */
  readonly startDue: string;
  readonly state: Extract<PlannedServiceState, 'proposed' | 'sent' | 'agreed' | 'toFind'>;
  readonly responsible: string;
  readonly critical: boolean;
}

/** Fields that cannot be left as they are, in the order of the form. */
export function problemsOf(
  form: PlannedLineForm,
): readonly ('goalId' | 'times' | 'startDue' | 'responsible')[] {
  const times = Number(form.times);
  return [
    ...(form.goalId === '' ? (['goalId'] as const) : []),
    ...(Number.isInteger(times) && times >= 1 && times <= 31 ? [] : (['times'] as const)),
    ...(form.startDue.trim() === '' || readDay(form.startDue) !== undefined ? [] : (['startDue'] as const)),
    ...(form.responsible.trim() === '' ? (['responsible'] as const) : []),
  ];
}

/** The line of the plan that a directory service becomes. The form has no problem. */
export function plannedLine(service: DirectoryService, form: PlannedLineForm): PlannedServiceFact {
  const startDue = readDay(form.startDue);
  return {
    goalId: form.goalId,
    title: service.name,
    sector: service.sector,
    provider: service.organization,
    responsible: form.responsible.trim(),
    frequency: { times: Number(form.times), unit: form.unit },
    state: form.state,
    critical: form.critical,
    ...(startDue === undefined ? {} : { startDue }),
    directoryServiceId: service.id,
  };
}

/** What was looked for and not found: kept in the plan as unmet, with its reason. */
export interface ResourceGapForm {
  readonly goalId: EntityId | '';
  readonly title: string;
  readonly reason: UnmetReason;
  readonly sector: Sector;
  /** Who was asked, or words that say nobody could be. */
  readonly provider: string;
  readonly responsible: string;
  readonly times: string;
  readonly unit: FrequencyUnit;
}

export function problemsOfGap(
  form: ResourceGapForm,
): readonly ('goalId' | 'title' | 'provider' | 'responsible')[] {
  return [
    ...(form.goalId === '' ? (['goalId'] as const) : []),
    ...(form.title.trim() === '' ? (['title'] as const) : []),
    ...(form.provider.trim() === '' ? (['provider'] as const) : []),
    ...(form.responsible.trim() === '' ? (['responsible'] as const) : []),
  ];
}

export function unmetLine(form: ResourceGapForm): PlannedServiceFact {
  return {
    goalId: form.goalId,
    title: form.title.trim(),
    sector: form.sector,
    provider: form.provider.trim(),
    responsible: form.responsible.trim(),
    frequency: { times: Math.max(1, Math.trunc(Number(form.times)) || 1), unit: form.unit },
    state: 'unmet',
    critical: false,
    unmetReason: form.reason,
  };
}
