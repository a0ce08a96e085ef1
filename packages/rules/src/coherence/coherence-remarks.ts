import type { AttentionItem, CoherenceRemark, EntityRecord } from '@fil/vocabulary/types';
import type { FileFacts } from '../facts/index.ts';
import { overlaps } from './overlaps.ts';

export interface CoherenceInput extends Pick<FileFacts, 'needs' | 'goals' | 'services'> {
  /** Items of the same file: the gaps among them stand beside their line. */
  readonly attention: readonly AttentionItem[];
}

/**
 * What does not hold together in a plan (L4, S45–S47), each remark once, beside the line it is about.
 * `gap`: the plan as it stands fails the person; `remark`: something to think of.
 *
 * | rule | raised when | severity |
 * |--|--|--|
 * | `needWithoutGoal` | an active need has no goal | remark |
 * | `goalWithoutService` | a goal of an active need, not refused by the person, has no service; one that is unmet with its reason counts (FR-05) | remark |
 * | `serviceWithoutResponsible` | nobody answers for a service | remark |
 * | `unmetWithoutReason` | a need or service is unmet and nobody said why (F23) | gap |
 * | `wordsMissing` | the beneficiary's own words stand neither on a goal nor on its need (L7, F18): « non recueilli » | remark |
 * | `overlap` | two services meet on the same day and time | gap |
 * | `deliveryGap`, `startGap` | an attention item says so | gap |
 */
export function coherenceRemarks({
  needs,
  goals,
  services,
  attention,
}: CoherenceInput): readonly CoherenceRemark[] {
  return [
    ...needs.flatMap((need) => needRemarks(need, goals)),
    ...goals.flatMap((goal) => goalRemarks(goal, needs, services)),
    ...services.flatMap(serviceRemarks),
    ...overlaps(services),
    ...attention.flatMap(gapRemarks),
  ];
}

function needRemarks(need: EntityRecord<'need'>, goals: FileFacts['goals']): readonly CoherenceRemark[] {
  const { state, title, unmetReason } = need.fact;
  if (state === 'unmet' && unmetReason === undefined)
    return [remark('unmetWithoutReason', need.id, 'gap', { title })];
  if (state === 'active' && !goals.some(({ fact }) => fact.needId === need.id)) {
    return [remark('needWithoutGoal', need.id, 'remark', { title })];
  }
  return [];
}

function goalRemarks(
  goal: EntityRecord<'goal'>,
  needs: FileFacts['needs'],
  services: FileFacts['services'],
): readonly CoherenceRemark[] {
  const need = needs.find(({ id }) => id === goal.fact.needId);
  if (need && need.fact.state !== 'active') return [];
  const remarks: CoherenceRemark[] = [];
  const { text, agreement, words } = goal.fact;
  const kept = services.some(({ fact }) => fact.goalId === goal.id && fact.state !== 'ended');
  if (!kept && agreement !== 'disagreed')
    remarks.push(remark('goalWithoutService', goal.id, 'remark', { text }));
  const beneficiary = need?.fact.beneficiary ?? 'person';
  if (![words, need?.fact.words].some((said) => said?.voice === beneficiary)) {
    remarks.push(remark('wordsMissing', goal.id, 'remark', { text, beneficiary }));
  }
  return remarks;
}

function serviceRemarks({ id, fact }: EntityRecord<'plannedService'>): readonly CoherenceRemark[] {
  const { state, title, responsible, unmetReason } = fact;
  if (state === 'ended') return [];
  const remarks: CoherenceRemark[] = [];
  if (responsible.trim() === '') remarks.push(remark('serviceWithoutResponsible', id, 'remark', { title }));
  if (state === 'unmet' && unmetReason === undefined)
    remarks.push(remark('unmetWithoutReason', id, 'gap', { title }));
  return remarks;
}

function gapRemarks({ kind, sources, since, due, values }: AttentionItem): readonly CoherenceRemark[] {
  const [service] = sources;
  if ((kind !== 'deliveryGap' && kind !== 'startGap') || service === undefined) return [];
  return [remark(kind, service, 'gap', { ...values, since, due })];
}

function remark(
  rule: CoherenceRemark['rule'],
  entityId: string,
  severity: CoherenceRemark['severity'],
  values: CoherenceRemark['values'],
): CoherenceRemark {
  return { rule, entityId, severity, values };
}
