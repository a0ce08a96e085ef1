import { createEntity, type OperationDraft } from '@fil/connection';
import type { FilElement, Writer } from '@fil/element-kit';
import type { Day } from '@fil/vocabulary/types';
import {
  openForm,
  readForm,
  type Problem,
  type QuickChoices,
  type QuickForm,
  type QuickKind,
  type ReadForm,
} from '../forms/quick-forms.ts';

/** The one short form that may be open, and what is wrong with it. */
export class QuickAdd {
  form: QuickForm | undefined;
  problems: readonly Problem[] = [];
  /** True until the next render has moved focus to the first wrong field. */
  focusProblem = false;
  readonly #host: FilElement;
  readonly #writer: Writer;

  constructor(host: FilElement, writer: Writer) {
    this.#host = host;
    this.#writer = writer;
  }

  toggle(kind: QuickKind, today: Day, choices: QuickChoices): void {
    this.form = this.form?.kind === kind ? undefined : openForm(kind, today, choices);
    this.problems = [];
    this.#host.requestUpdate();
  }

  close(): void {
    this.form = undefined;
    this.problems = [];
    this.#host.requestUpdate();
  }

  /** Keeps what was typed. */
  change(field: string, value: string): void {
    if (this.form === undefined) return;
    this.form = { ...this.form, [field]: value } as QuickForm;
    this.problems = this.problems.filter((problem) => problem.field !== field);
    this.#host.requestUpdate();
  }

  /** Sends the fact, or says what is missing. The form closes at once: where the fact is stands in the status line. */
  async save(today: Day): Promise<void> {
    const { connection } = this.#host;
    if (this.form === undefined || connection === undefined) return;
    const read = readForm(this.form, today);
    if (read.problems !== undefined) {
      this.problems = read.problems;
      this.focusProblem = true;
      this.#host.requestUpdate();
      return;
    }
    const kept = this.form;
    this.close();
    try {
      const results = await this.#writer.submit([draftOf(read, connection.newId())]);
      // Refused: the words come back to be corrected, unless something else was begun meanwhile.
      if (results.some(({ outcome }) => outcome === 'refused')) this.form ??= kept;
    } catch {
      // The writer says why; what was typed must not be lost.
      this.form ??= kept;
    }
    this.#host.requestUpdate();
  }
}

function draftOf(
  read: Exclude<ReadForm, { readonly problems: readonly Problem[] }>,
  id: string,
): OperationDraft {
  switch (read.kind) {
    case 'contact':
      return createEntity(read.kind, id, read.fact);
    case 'deliveredService':
      return createEntity(read.kind, id, read.fact);
    case 'continuityBreak':
      return createEntity(read.kind, id, read.fact);
  }
}
