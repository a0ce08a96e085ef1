import type { Problem } from '../forms/draft.ts';
import type { PlanLocalize } from './plan-screen.ts';

export function problemWords(localize: PlanLocalize, problem: Problem): string {
  const { kind, ...values } = problem;
  return localize.term(`problem.${kind}`, values);
}
