import type { OperationDraft } from '@fil/connection';
import { errorSummary, refusalWords } from '@fil/element-kit';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { OpenForm, Submission } from '../controllers/open-forms.ts';
import type { PartHost } from '../part.ts';
import { FieldReader } from './field-reader.ts';
import { Fields } from './fields.ts';
import type { RefusedAt } from './fields.ts';

/** One form: its words, its fields, and what saving it writes. */
export interface FormDefinition {
  readonly key: string;
  readonly name: string;
  readonly save: string;
  readonly fields: (fields: Fields) => TemplateResult;
  /** What to write; whatever it returns is left aside when the reader found a problem. */
  readonly read: (read: FieldReader, form: OpenForm) => readonly OperationDraft[];
  readonly refusedAt?: RefusedAt;
  /** What is said once it is recorded. */
  readonly done?: string;
  /** Takes the place of writing operations, for what is a command. */
  readonly send?: (form: OpenForm, submission: Submission) => Promise<void>;
  /** Beside the buttons. */
  readonly aside?: TemplateResult | typeof nothing;
}

/** The form when it is open, in its place; nothing when it is closed. */
export function formFrame(host: PartHost, definition: FormDefinition): TemplateResult | typeof nothing {
  const { localize, forms } = host;
  const form = forms.get(definition.key);
  if (!form) return nothing;
  const fields = new Fields(host, form, definition.refusedAt);
  const body = definition.fields(fields);
  const sending = form.progress === 'sending';
  return html`<form
    class="band-form"
    data-form=${form.key}
    aria-labelledby="${form.key}-name"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      void submit(host, definition);
    }}
    @keydown=${(event: KeyboardEvent) => {
      // Escape leaves only a form in which nothing would be lost.
      if (event.key === 'Escape' && !form.touched) forms.close(form.key);
    }}
  >
    <h3 class="form-name" id="${form.key}-name">${definition.name}</h3>
    ${summary(host, form, fields)} ${body}
    <div class="form-end">
      <button class="main" type="submit" ?disabled=${sending}>${definition.save}</button>
      <button type="button" @click=${() => forms.close(form.key)}>
        ${localize.term(sending ? 'close' : 'cancel')}
      </button>
      ${definition.aside ?? nothing}
      <span class="muted" role="status">${sending ? localize.term('sending') : nothing}</span>
    </div>
  </form>`;
}

/** The form as it is now: what was typed since the last rendering counts. */
async function submit(host: PartHost, definition: FormDefinition): Promise<void> {
  const form = host.forms.get(definition.key);
  if (!form || form.progress === 'sending') return;
  const reader = new FieldReader(form.draft);
  const operations = definition.read(reader, form);
  const submission = reader.failed ? { problems: reader.problems } : { operations };
  if (definition.send) return definition.send(form, submission);
  const saved = await host.forms.save(form.key, submission);
  if (saved && definition.done !== undefined) host.announce(definition.done);
}

/** What must be corrected, each problem leading to its field; or what the service refused, and why. */
function summary(
  { localize, kit }: PartHost,
  form: OpenForm,
  fields: Fields,
): TemplateResult | typeof nothing {
  const problems = Object.entries(form.problems);
  if (problems.length > 0) {
    return errorSummary(
      localize.term('problems'),
      problems.map(([name, problem]) => ({
        fieldId: fields.id(name),
        text: localize.term('named', { name: fields.labels.get(name) ?? '', words: fields.words(problem) }),
      })),
    );
  }
  if (form.progress !== 'refused') return nothing;
  return html`<div
    class="error-summary"
    role="group"
    tabindex="-1"
    aria-label=${localize.term('refusedTitle')}
  >
    <strong>${localize.term('refusedTitle')}</strong>
    <ul>
      ${[...new Set(form.rules)].map((rule) => html`<li>${refusalWords(kit, rule)}</li>`)}
    </ul>
  </div>`;
}
