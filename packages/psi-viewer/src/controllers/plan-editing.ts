import type { OperationDraft } from '@fil/connection';
import { FilDirtyEvent } from '@fil/element-kit';
import type { FilElement, Writer } from '@fil/element-kit';
import type { EntityRecord, OperationResult, PlanReadAnswer } from '@fil/vocabulary/types';
import type { ReactiveController } from 'lit';
import { goalDraft } from '../forms/goal-form.ts';
import { needDraft } from '../forms/need-form.ts';
import { submissionOf, withAccepted } from '../forms/open-form.ts';
import type { FormProgress, OpenForm } from '../forms/open-form.ts';
import { serviceDraft } from '../forms/service-form.ts';
import { visitDraft } from '../forms/visit-form.ts';

/** What a form is asked for. */
export type EditTarget =
  | { readonly kind: 'need'; readonly record?: EntityRecord<'need'> }
  | { readonly kind: 'goal'; readonly needId: string; readonly record?: EntityRecord<'goal'> }
  | { readonly kind: 'service'; readonly goalId: string; readonly record?: EntityRecord<'plannedService'> }
  | { readonly kind: 'visit'; readonly service: EntityRecord<'plannedService'> };

/** The same target gives the same key: a form opened again is the one that was left open. */
export function keyOf(target: EditTarget): string {
  switch (target.kind) {
    case 'need':
      return `need-${target.record?.id ?? 'new'}`;
    case 'goal':
      return target.record ? `goal-${target.record.id}` : `goal-new-${target.needId}`;
    case 'service':
      return target.record ? `service-${target.record.id}` : `service-new-${target.goalId}`;
    case 'visit':
      return `visit-${target.service.id}`;
  }
}

/**
 * The forms open in the plan. Several may be open at once, and each keeps what was typed in it through live updates,
 * refusals, lost networks and a change of person and back. Closing one gives the focus back to what opened it.
 */
export class PlanEditing implements ReactiveController {
  readonly #host: FilElement;
  readonly #writer: Writer;
  readonly #read: () => PlanReadAnswer | undefined;
  /** By person, so that what was typed about one never shows in the file of another. */
  readonly #forms = new Map<string, Map<string, OpenForm>>();
  readonly #openers = new Map<string, HTMLElement>();
  #focusNext: string | undefined;

  constructor(host: FilElement, writer: Writer, read: () => PlanReadAnswer | undefined) {
    this.#host = host;
    this.#writer = writer;
    this.#read = read;
    host.addController(this);
  }

  get #open(): Map<string, OpenForm> {
    const person = this.#host.person;
    const owner = person === undefined ? '' : `${person.system}|${person.value}`;
    const forms = this.#forms.get(owner) ?? new Map<string, OpenForm>();
    this.#forms.set(owner, forms);
    return forms;
  }

  form(target: EditTarget): OpenForm | undefined {
    return this.#open.get(keyOf(target));
  }

  /** Something typed here would be lost if the page were closed. */
  get touched(): boolean {
    return [...this.#open.values()].some((form) => form.touched);
  }

  /** Opens a form, or goes to it when it is already open. `field` is where the focus goes. */
  open(target: EditTarget, opener: EventTarget | null, field?: string): void {
    const plan = this.#read();
    const connection = this.#host.connection;
    if (!plan || !connection) return;
    const key = keyOf(target);
    if (!this.#open.has(key)) this.#open.set(key, newForm(target, plan, connection.newId()));
    if (opener instanceof HTMLElement) this.#openers.set(key, opener);
    this.#focusNext =
      field === undefined ? `[data-form="${key}"] :is(input, textarea, select)` : `[id="${key}-${field}"]`;
    this.#host.requestUpdate();
  }

  change(form: OpenForm, field: string, value: string | boolean | readonly string[]): void {
    const current = this.#open.get(form.key);
    if (!current) return;
    const { [field]: _corrected, ...problems } = current.problems;
    this.#set({
      ...current,
      draft: { ...current.draft, [field]: value },
      problems,
      touched: true,
    } as OpenForm);
    if (!current.touched) this.#tellDirty();
  }

  /** Closes a form without saving it. One that is on its way goes on its way. */
  close(form: OpenForm): void {
    this.#open.delete(form.key);
    this.#host.requestUpdate();
    this.#restoreFocus(form.key);
    this.#tellDirty();
  }

  /** The form as it is now: what was typed since the last rendering counts. */
  async save({ key }: OpenForm): Promise<void> {
    const plan = this.#read();
    const form = this.#open.get(key);
    if (!plan || !form || form.progress.step === 'sending') return;
    const submission = submissionOf(form, plan.today);
    if ('problems' in submission) {
      this.#set({ ...form, problems: submission.problems, progress: { step: 'editing' } });
      this.#focusNext = `[data-form="${form.key}"] .error-summary`;
      return;
    }
    if (submission.operations.length === 0) {
      this.close(form);
      return;
    }
    this.#set({ ...form, problems: {}, progress: { step: 'sending' } });
    const forms = this.#open;
    const outcome = await this.#send(submission.operations);
    const current = forms.get(form.key);
    if (!current) return;
    if (outcome.progress.step === 'editing') {
      forms.delete(form.key);
      this.#host.requestUpdate();
      this.#restoreFocus(form.key);
      this.#tellDirty();
      return;
    }
    forms.set(form.key, {
      ...withAccepted(current, submission.operations, outcome.versions),
      progress: outcome.progress,
    });
    this.#focusNext = `[data-form="${form.key}"] .error-summary`;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (this.#focusNext === undefined) return;
    const found = this.#host.renderRoot.querySelector<HTMLElement>(this.#focusNext);
    if (!found) return;
    this.#focusNext = undefined;
    found.focus();
  }

  async #send(
    operations: readonly OperationDraft[],
  ): Promise<{ readonly progress: FormProgress; readonly versions: readonly (number | undefined)[] }> {
    try {
      const results = await this.#writer.submit(operations);
      const rules = results.flatMap((result) => (result.outcome === 'refused' ? [result.rule] : []));
      return {
        progress: rules.length > 0 ? { step: 'refused', rules } : { step: 'editing' },
        versions: results.map(versionOf),
      };
    } catch {
      return { progress: { step: 'refused', rules: ['unreachable'] }, versions: [] };
    }
  }

  #set(form: OpenForm): void {
    this.#open.set(form.key, form);
    this.#host.requestUpdate();
  }

  #restoreFocus(key: string): void {
    const opener = this.#openers.get(key);
    this.#openers.delete(key);
    void this.#host.updateComplete.then(() => {
      if (opener?.isConnected) opener.focus();
      else this.#host.renderRoot.querySelector<HTMLElement>('h2')?.focus();
    });
  }

  #tellDirty(): void {
    const pending = this.#host.connection?.pending ?? 0;
    this.#host.dispatchEvent(new FilDirtyEvent({ dirty: this.touched || pending > 0, pending }));
  }
}

function versionOf(result: OperationResult): number | undefined {
  return result.outcome === 'refused' ? undefined : result.version;
}

function newForm(target: EditTarget, plan: PlanReadAnswer, newId: string): OpenForm {
  const state = {
    key: keyOf(target),
    newId,
    problems: {},
    progress: { step: 'editing' as const },
    touched: false,
  };
  switch (target.kind) {
    case 'need': {
      const nextPriority = Math.max(0, ...plan.needs.map((need) => need.fact.priority)) + 1;
      return { ...state, kind: 'need', record: target.record, draft: needDraft(target.record, nextPriority) };
    }
    case 'goal':
      return {
        ...state,
        kind: 'goal',
        needId: target.needId,
        record: target.record,
        draft: goalDraft(target.record),
      };
    case 'service':
      return {
        ...state,
        kind: 'service',
        goalId: target.goalId,
        record: target.record,
        draft: serviceDraft(target.record),
      };
    case 'visit':
      return {
        ...state,
        kind: 'visit',
        service: target.service,
        draft: visitDraft(target.service.fact, plan.today),
      };
  }
}
