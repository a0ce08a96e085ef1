import type { NeedFact, PlannedServiceFact, GoalFact } from '@fil/vocabulary/types';
import type { StoryWriter, Written } from './story.ts';

export interface PlanLine {
  readonly name: string;
  readonly need: Omit<NeedFact, 'beneficiary' | 'state'> & Partial<Pick<NeedFact, 'beneficiary' | 'state'>>;
  readonly goal: Omit<GoalFact, 'needId' | 'agreement'> & Partial<Pick<GoalFact, 'agreement'>>;
  readonly service: Omit<PlannedServiceFact, 'goalId' | 'state' | 'critical'> &
    Partial<Pick<PlannedServiceFact, 'state' | 'critical'>>;
}

/** One line of a plan, from the need to the service that answers it; returns the service. */
export function writePlanLine(story: StoryWriter, line: PlanLine): Written<'plannedService'> {
  const need = story.create('need', line.name, { beneficiary: 'person', state: 'active', ...line.need });
  const goal = story.create('goal', line.name, { needId: need.id, agreement: 'agreed', ...line.goal });
  return story.create('plannedService', line.name, {
    goalId: goal.id,
    state: 'agreed',
    critical: false,
    ...line.service,
  });
}
