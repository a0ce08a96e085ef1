import type { KitTerms, Localize, NavigateDetail } from '@fil/element-kit';
import type { EntityKind } from '@fil/vocabulary/codes';
import type { EntityRecord, FileSummaryAnswer, PlanReadAnswer } from '@fil/vocabulary/types';
import type { PlanEditing } from '../controllers/plan-editing.ts';
import type { PlanTerms } from '../messages/index.ts';

export type PlanLocalize = Localize<PlanTerms>;
export type PlanPresentation = 'byNeed' | 'week';

/** What every template of the plan draws from, and what its buttons do. */
export interface PlanScreen {
  readonly localize: PlanLocalize;
  /** What the kit says for every element, such as why an operation was refused. */
  readonly kit: Localize<KitTerms>;
  readonly plan: PlanReadAnswer;
  readonly summary: FileSummaryAnswer;
  readonly editing: PlanEditing;
  readonly presentation: PlanPresentation;
  readonly present: (presentation: PlanPresentation) => void;
  /** An intent for the host: to another screen, with what it needs to know. */
  readonly navigate: (detail: NavigateDetail) => void;
  /** Chooses one of two values that clash. */
  readonly choose: (record: EntityRecord<EntityKind>, field: string, value: unknown) => void;
}
