import type { RefusalRule } from '@fil/vocabulary/codes';

/** Why one operation may not be accepted. */
export interface Refusal {
  readonly rule: RefusalRule;
  /** Name of the field or entity that the rule is about. */
  readonly detail?: string;
}
