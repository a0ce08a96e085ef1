import type { OperationDraft } from '@fil/connection';
import { createEntity } from '@fil/connection';
import type { Day, EntityRecord, Uuid } from '@fil/vocabulary/types';
import type { RefusalRule } from '@fil/vocabulary/codes';
import type { Problem } from './draft.ts';
import type { GoalDraft } from './goal-form.ts';
import { readGoal } from './goal-form.ts';
import type { NeedDraft } from './need-form.ts';
import { readNeed } from './need-form.ts';
import { changesBetween } from './operations.ts';
import type { ServiceDraft } from './service-form.ts';
import { readService } from './service-form.ts';
import type { VisitDraft } from './visit-form.ts';
import { readVisit } from './visit-form.ts';

/** Where a form stands with the service. */
export type FormProgress =
  | { readonly step: 'editing' }
  | { readonly step: 'sending' }
  | { readonly step: 'refused'; readonly rules: readonly (RefusalRule | 'unreachable')[] };

interface FormState {
  /** One form for one line or one place: opening it twice shows what was already typed. */
  readonly key: string;
  /** Identifier of what will be created; kept from one attempt to the next. */
  readonly newId: Uuid;
  readonly problems: Readonly<Record<string, Problem>>;
  readonly progress: FormProgress;
  /** Something was typed since it was opened. */
  readonly touched: boolean;
}

/** A form that is open, with everything typed in it. `record` is the line as it stood when the form was opened. */
export type OpenForm = FormState &
  (
    | { readonly kind: 'need'; readonly record: EntityRecord<'need'> | undefined; readonly draft: NeedDraft }
    | {
        readonly kind: 'goal';
        readonly needId: string;
        readonly record: EntityRecord<'goal'> | undefined;
        readonly draft: GoalDraft;
      }
    | {
        readonly kind: 'service';
        readonly goalId: string;
        readonly record: EntityRecord<'plannedService'> | undefined;
        readonly draft: ServiceDraft;
      }
    | { readonly kind: 'visit'; readonly service: EntityRecord<'plannedService'>; readonly draft: VisitDraft }
  );

export type FormKind = OpenForm['kind'];

export type Submission =
  | { readonly operations: readonly OperationDraft[] }
  | { readonly problems: Readonly<Record<string, Problem>> };

/** What saving the form would write, or what must be corrected first. */
export function submissionOf(form: OpenForm, today: Day): Submission {
  switch (form.kind) {
    case 'need': {
      const reading = readNeed(form.draft, form.record);
      if ('problems' in reading) return reading;
      return {
        operations: form.record
          ? changesBetween(form.record, reading.fact)
          : [createEntity('need', form.newId, reading.fact)],
      };
    }
    case 'goal': {
      const reading = readGoal(form.draft, form.needId);
      if ('problems' in reading) return reading;
      return {
        operations: form.record
          ? changesBetween(form.record, reading.fact)
          : [createEntity('goal', form.newId, reading.fact)],
      };
    }
    case 'service': {
      const reading = readService(form.draft, { goalId: form.goalId, record: form.record, today });
      if ('problems' in reading) return reading;
      return {
        operations: form.record
          ? changesBetween(form.record, reading.fact)
          : [createEntity('plannedService', form.newId, reading.fact)],
      };
    }
    case 'visit': {
      const reading = readVisit(form.draft, form.service.id, today);
      return 'problems' in reading
        ? reading
        : { operations: [createEntity('deliveredService', form.newId, reading.fact)] };
    }
  }
}

/** After a partial refusal: the fields that were accepted are now those of the record, so that they are not sent again. */
export function withAccepted(
  form: OpenForm,
  operations: readonly OperationDraft[],
  versions: readonly (number | undefined)[],
): OpenForm {
  if (form.kind === 'visit' || form.record === undefined) return form;
  const accepted = operations.flatMap(({ path, value }, at) => {
    const version = versions[at];
    return version === undefined ? [] : [{ path, value: value ?? undefined, version }];
  });
  const record = {
    ...form.record,
    fact: { ...form.record.fact, ...Object.fromEntries(accepted.map(({ path, value }) => [path, value])) },
    versions: {
      ...form.record.versions,
      ...Object.fromEntries(accepted.map(({ path, version }) => [path, version])),
    },
  };
  return { ...form, record } as OpenForm;
}
