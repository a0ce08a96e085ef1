import { FilDirtyEvent } from '@fil/element-kit';
import type { FilElement, Writer } from '@fil/element-kit';
import type { OperationDraft } from '@fil/connection';
import { sameValue } from '@fil/rules';
import type { RefusalRule } from '@fil/vocabulary/codes';
import type { Uuid } from '@fil/vocabulary/types';
import type { ReactiveController } from 'lit';
import type { Draft, Problem } from '../forms/draft.ts';

export type FormProgress = 'editing' | 'sending' | 'refused';

export interface OpenForm {
  readonly key: string;
  /** Identifiers of what will be created; kept from one attempt to the next. */
  readonly ids: readonly [Uuid, Uuid, Uuid];
  readonly draft: Draft;
  readonly problems: Readonly<Record<string, Problem>>;
  /** Why the service refused. */
  readonly rules: readonly (RefusalRule | 'unreachable')[];
  readonly progress: FormProgress;
  readonly touched: boolean;
  /** What the service has already taken of it: not sent twice. */
  readonly taken: readonly { readonly draft: OperationDraft; readonly version: number }[];
}

/** A form read back: what to write, or what is wrong and where. */
export type Submission =
  | { readonly operations: readonly OperationDraft[] }
  | { readonly problems: Readonly<Record<string, Problem>> };

/**
 * The forms open in the circle. Each keeps what was typed in it through live updates, refusals, lost networks and a
 * change of person and back. Closing one gives the focus back to what opened it.
 */
export class OpenForms implements ReactiveController {
  readonly #host: FilElement;
  readonly #writer: Writer;
  /** By person, so that what was typed about one never shows in the file of another. */
  readonly #forms = new Map<string, Map<string, OpenForm>>();
  readonly #openers = new Map<string, HTMLElement>();
  #focusNext: string | undefined;

  constructor(host: FilElement, writer: Writer) {
    this.#host = host;
    this.#writer = writer;
    host.addController(this);
  }

  get #open(): Map<string, OpenForm> {
    const { person } = this.#host;
    const owner = person === undefined ? '' : `${person.system}|${person.value}`;
    const forms = this.#forms.get(owner) ?? new Map<string, OpenForm>();
    this.#forms.set(owner, forms);
    return forms;
  }

  get(key: string): OpenForm | undefined {
    return this.#open.get(key);
  }

  /** Whether a form whose key begins so is open. */
  isOpen(prefix: string): boolean {
    return [...this.#open.keys()].some((key) => key.startsWith(prefix));
  }

  /** Opens a form with what stands in it at first, or goes to it when it is already open. */
  open(key: string, opener: EventTarget | null, draft: Draft): void {
    const connection = this.#host.connection;
    if (!connection) return;
    if (opener instanceof HTMLElement) this.#openers.set(key, opener);
    if (!this.#open.has(key)) {
      const ids = [connection.newId(), connection.newId(), connection.newId()] as const;
      this.#open.set(key, {
        key,
        ids,
        draft,
        problems: {},
        rules: [],
        progress: 'editing',
        touched: false,
        taken: [],
      });
    }
    this.#focusNext = `[data-form="${key}"] :is(input, textarea, select)`;
    this.#host.requestUpdate();
  }

  change(key: string, changes: Draft): void {
    const form = this.#open.get(key);
    if (!form) return;
    const problems = Object.fromEntries(Object.entries(form.problems).filter(([name]) => !(name in changes)));
    this.#set({ ...form, draft: { ...form.draft, ...changes }, problems, touched: true });
    if (!form.touched) this.#tellDirty();
  }

  /** Closes a form without saving it. */
  close(key: string): void {
    this.#open.delete(key);
    this.#host.requestUpdate();
    this.#restoreFocus(key);
    this.#tellDirty();
  }

  /** Says what must be corrected before anything is sent. */
  complain(key: string, problems: Readonly<Record<string, Problem>>): void {
    const form = this.#open.get(key);
    if (!form) return;
    this.#set({ ...form, problems, rules: [], progress: 'editing' });
    this.#focusNext = `[data-form="${key}"] .error-summary`;
  }

  /** Says why the service refused; what was typed stays. */
  refuse(key: string, rules: readonly (RefusalRule | 'unreachable')[]): void {
    const form = this.#open.get(key);
    if (!form) return;
    this.#set({ ...form, rules, progress: 'refused' });
    this.#focusNext = `[data-form="${key}"] .error-summary`;
  }

  /** What the form says is on its way by a command, or no longer so. */
  mark(key: string, progress: FormProgress): void {
    const form = this.#open.get(key);
    if (form) this.#set({ ...form, progress, ...(progress === 'sending' && { problems: {}, rules: [] }) });
  }

  /** Sends what the form says; true once everything in it is recorded. The form then closes, unless `keep`. */
  async save(key: string, submission: Submission, keep = false): Promise<boolean> {
    const form = this.#open.get(key);
    if (!form || form.progress === 'sending') return false;
    if ('problems' in submission) {
      this.complain(key, submission.problems);
      return false;
    }
    const operations = submission.operations.flatMap((operation) => remaining(operation, form));
    this.#set({ ...form, problems: {}, rules: [], progress: 'sending' });
    const forms = this.#open;
    const { rules, taken } = await this.#send(operations);
    const current = forms.get(key);
    if (!current) return rules.length === 0;
    const progress = rules.length > 0 ? 'refused' : 'editing';
    forms.set(key, { ...current, taken: [...current.taken, ...taken], rules, progress });
    this.#host.requestUpdate();
    if (rules.length > 0) this.#focusNext = `[data-form="${key}"] .error-summary`;
    else if (!keep) this.close(key);
    return rules.length === 0;
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
  ): Promise<{ readonly rules: OpenForm['rules']; readonly taken: OpenForm['taken'] }> {
    try {
      const results = await this.#writer.submit(operations);
      return {
        rules: results.flatMap((result) => (result.outcome === 'refused' ? [result.rule] : [])),
        taken: results.flatMap((result, at) => {
          const draft = operations[at];
          return result.outcome === 'refused' || !draft ? [] : [{ draft, version: result.version }];
        }),
      };
    } catch {
      return { rules: ['unreachable'], taken: [] };
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
    const touched = [...this.#open.values()].some((form) => form.touched);
    this.#host.dispatchEvent(new FilDirtyEvent({ dirty: touched || pending > 0, pending }));
  }
}

/** Nothing when the service has already taken that value; else from the version that it gave to what it took. */
function remaining(operation: OperationDraft, form: OpenForm): readonly OperationDraft[] {
  const taken = form.taken.findLast(
    ({ draft }) => draft.entityId === operation.entityId && draft.path === operation.path,
  );
  if (!taken) return [operation];
  if (sameValue(taken.draft.value, operation.value)) return [];
  const baseVersion = Math.max(operation.baseVersion, taken.version);
  if (operation.path !== '') return [{ ...operation, baseVersion }];
  // Created by an earlier attempt: what was corrected since is written field by field.
  const before = taken.draft.value as Readonly<Record<string, unknown>>;
  const after = operation.value as Readonly<Record<string, unknown>>;
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !sameValue(before[field], after[field]))
    .map((field) => ({ ...operation, path: field, value: after[field] ?? null, baseVersion }));
}
