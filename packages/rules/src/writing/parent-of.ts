import type { EntityKind } from '@fil/vocabulary/codes';
import type { EntityId, FactByKind } from '@fil/vocabulary/types';

export type ParentKind = 'evaluation' | 'need' | 'goal' | 'plannedService';

export interface ParentReference {
  readonly kind: ParentKind;
  readonly id: EntityId;
}

/**
 * The entity that a fact hangs on, which must exist before it: the thread from need to goal to service to delivery,
 * and from evaluation to what is said of it; a referral on the service of the plan that it names. Undefined for a fact that stands alone.
 */
export function parentOf<Kind extends EntityKind>(
  kind: Kind,
  fact: FactByKind[Kind],
): ParentReference | undefined;
export function parentOf(kind: EntityKind, fact: FactByKind[EntityKind]): ParentReference | undefined {
  switch (kind) {
    case 'answer':
    case 'professionalOpinion':
    case 'recourseDecision':
    case 'evaluationAddendum':
    case 'sectionAssignment':
      return { kind: 'evaluation', id: (fact as { readonly evaluationId: EntityId }).evaluationId };
    case 'goal':
      return { kind: 'need', id: (fact as FactByKind['goal']).needId };
    case 'plannedService':
      return { kind: 'goal', id: (fact as FactByKind['plannedService']).goalId };
    case 'deliveredService':
      return { kind: 'plannedService', id: (fact as FactByKind['deliveredService']).plannedServiceId };
    case 'referral': {
      const { plannedServiceId } = fact as FactByKind['referral'];
      return plannedServiceId === undefined ? undefined : { kind: 'plannedService', id: plannedServiceId };
    }
    default:
      return undefined;
  }
}
