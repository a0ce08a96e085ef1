import type { ContinuityBreakType, PriorityClass } from '@fil/vocabulary/codes';
import type { AttentionItem, Day, EntityRecord, TerritoryParameters } from '@fil/vocabulary/types';
import { addDays, compareDays } from '../days/index.ts';
import type { FileFacts } from '../facts/index.ts';
import { attentionItem } from './attention-item.ts';

/** Class of the reassessment that each break opens (P-2); the days of a class are the territory's (P-1). */
export const reassessmentClasses: Readonly<Record<ContinuityBreakType, PriorityClass>> = {
  lossOfCaregiver: 'P1',
  unplannedHospitalization: 'P2',
  changeOfHome: 'P2',
  residentialAdmissionRequest: 'P2',
  changeOfPhysician: 'P3',
};

/**
 * Every break opens a dated reassessment (P-2, S84–S88, S96), closed by an evaluation begun on or after the day it is
 * counted from, once it is signed: a draft that nobody finishes reassesses nobody. After an unplanned hospitalisation
 * days are counted from discharge; until then the reassessment waits and nothing is due (QC-13, QC-14).
 * The same break told twice opens one (L2, X-1).
 */
export function reassessmentItems(
  { breaks, evaluations }: Pick<FileFacts, 'breaks' | 'evaluations'>,
  parameters: TerritoryParameters,
  today: Day,
): readonly AttentionItem[] {
  return [...byTypeAndDay(breaks).values()].flatMap((told) => {
    const [first] = told;
    const countedFrom = told
      .map(countedFromOf)
      .filter((day) => day !== undefined)
      .sort(compareDays)[0];
    if (!first || countedFrom === undefined || countedFrom > today) return [];
    if (
      evaluations.some(({ fact }) => fact.status === 'signed' && isWithin(fact.startedOn, countedFrom, today))
    )
      return [];
    const { type, day } = first.fact;
    const priority = reassessmentClasses[type];
    return [
      attentionItem({
        kind: 'reassessmentDue',
        rule: 'P-2',
        about: first.id,
        since: countedFrom,
        due: addDays(countedFrom, parameters.classDays[priority]),
        priority,
        sources: told,
        values: { breakType: type, breakDay: day, countedFrom },
      }),
    ];
  });
}

function countedFromOf({ fact }: EntityRecord<'continuityBreak'>): Day | undefined {
  return fact.type === 'unplannedHospitalization' ? fact.endedOn : fact.day;
}

function isWithin(day: Day, from: Day, to: Day): boolean {
  return from <= day && day <= to;
}

function byTypeAndDay(
  breaks: FileFacts['breaks'],
): ReadonlyMap<string, readonly EntityRecord<'continuityBreak'>[]> {
  const sorted = [...breaks].sort((left, right) => compareDays(left.id, right.id));
  return Map.groupBy(sorted, ({ fact }) => `${fact.type} ${fact.day}`);
}
