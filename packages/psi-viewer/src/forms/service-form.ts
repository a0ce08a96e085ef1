import { frequencyUnits, plannedServiceStates, sectors, unmetReasons } from '@fil/vocabulary/codes';
import type { Day, EntityRecord, Frequency, PlannedServiceFact } from '@fil/vocabulary/types';
import { weekOrder } from '../view/week.ts';
import type { Reading } from './draft.ts';
import { FieldReader } from './read-fields.ts';

export type ServiceDraft = {
  readonly title: string;
  readonly sector: string;
  readonly provider: string;
  readonly responsible: string;
  readonly times: string;
  readonly unit: string;
  readonly days: readonly string[];
  readonly at: string;
  readonly minutes: string;
  readonly state: string;
  readonly unmetReason: string;
  readonly startDue: string;
  readonly critical: boolean;
};

export function serviceDraft(record: EntityRecord<'plannedService'> | undefined): ServiceDraft {
  const fact = record?.fact;
  return {
    title: fact?.title ?? '',
    sector: fact?.sector ?? '',
    provider: fact?.provider ?? '',
    responsible: fact?.responsible ?? '',
    times: String(fact?.frequency.times ?? 1),
    unit: fact?.frequency.unit ?? 'week',
    days: fact?.frequency.days ?? [],
    at: fact?.frequency.at ?? '',
    minutes: fact?.frequency.minutes === undefined ? '' : String(fact.frequency.minutes),
    state: fact?.state ?? 'proposed',
    unmetReason: fact?.unmetReason ?? '',
    startDue: fact?.startDue ?? '',
    critical: fact?.critical ?? false,
  };
}

/** The goal it serves, and the record it changes when it is not a new one. */
export interface ServiceContext {
  readonly goalId: string;
  readonly record: EntityRecord<'plannedService'> | undefined;
  readonly today: Day;
}

/** A service that is suspended or ended for the first time takes the present day; one that resumes loses it. */
export function readService(
  draft: ServiceDraft,
  context: ServiceContext,
): Reading<'plannedService', ServiceDraft> {
  const read = new FieldReader();
  const before = context.record?.fact;
  const state = read.choice('state', plannedServiceStates, draft.state);
  const unmetReason = unmetReasons.find((reason) => reason === draft.unmetReason);
  if (state === 'unmet' && unmetReason === undefined) read.problems['unmetReason'] = { kind: 'reason' };
  const startDue = read.optionalDay('startDue', draft.startDue);
  const fact: PlannedServiceFact = {
    goalId: context.goalId,
    title: read.line('title', draft.title, 300),
    sector: read.choice('sector', sectors, draft.sector),
    provider: read.line('provider', draft.provider, 200),
    responsible: read.line('responsible', draft.responsible, 200),
    frequency: readFrequency(draft, read),
    state,
    critical: draft.critical,
    ...(startDue !== undefined && { startDue }),
    ...(state === 'ended' && { endedOn: before?.endedOn ?? context.today }),
    ...(state === 'suspended' && { suspendedSince: before?.suspendedSince ?? context.today }),
    ...(before?.directoryServiceId !== undefined && { directoryServiceId: before.directoryServiceId }),
    ...(state === 'unmet' && unmetReason !== undefined && { unmetReason }),
  };
  return read.failed ? { problems: read.problems } : { fact };
}

function readFrequency(draft: ServiceDraft, read: FieldReader): Frequency {
  const times = read.wholeNumber('times', draft.times, 1, 50);
  const unit = read.choice('unit', frequencyUnits, draft.unit);
  const days = weekOrder.filter((day) => draft.days.includes(day));
  if (unit === 'week' && days.length > times) read.problems['days'] = { kind: 'daysExceed' };
  const at = read.optionalTime('at', draft.at);
  const minutes = read.optionalWholeNumber('minutes', draft.minutes, 1, 1440);
  return {
    times,
    unit,
    ...(days.length > 0 && { days }),
    ...(at !== undefined && { at }),
    ...(minutes !== undefined && { minutes }),
  };
}
