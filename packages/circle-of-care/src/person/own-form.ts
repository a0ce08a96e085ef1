import { errorSummary, refusalWords } from '@fil/element-kit';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { OpenForm } from '../controllers/open-forms.ts';
import type { PersonScreen } from './person-screen.ts';

export interface OwnForm {
  readonly name: string;
  readonly save: string;
  /** What to say of each field that is wrong; its control has the id `<form key>-<field>`. */
  readonly problems: Readonly<Record<string, string>>;
  readonly fields: TemplateResult;
  readonly submit: () => Promise<void>;
}

/** A form of the person's page: its name, what to correct, its fields, how to leave it. */
export function ownForm(
  { host, localize }: PersonScreen,
  form: OpenForm,
  { name, save, problems, fields, submit }: OwnForm,
): TemplateResult {
  const wrong = Object.keys(form.problems).map((one) => ({
    fieldId: `${form.key}-${one}`,
    text: problems[one] ?? one,
  }));
  return html`<form
    class="own-form no-print"
    data-form=${form.key}
    aria-labelledby="${form.key}-name"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      void submit();
    }}
  >
    <h4 id="${form.key}-name">${name}</h4>
    ${errorSummary(host.kit.term('errorSummaryTitle', { count: wrong.length }), wrong)}
    ${
      form.rules.length === 0
        ? nothing
        : html`<div class="error-summary" role="group" tabindex="-1" aria-labelledby="${form.key}-refused">
            <p id="${form.key}-refused">
              ${[...new Set(form.rules)].map((rule) => host.kit.term('refused', { reason: refusalWords(host.kit, rule) })).join(' ')}
            </p>
          </div>`
    }
    ${fields}
    <div class="own-form-end">
      <button type="submit" class="main" ?disabled=${form.progress === 'sending'}>${save}</button>
      <button type="button" @click=${() => host.forms.close(form.key)}>${localize.term('cancel')}</button>
    </div>
  </form>`;
}
