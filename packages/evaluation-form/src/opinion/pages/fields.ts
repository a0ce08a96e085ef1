import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

interface Choosing<Code extends string> {
  readonly chosen: Code | undefined;
  readonly options: readonly (readonly [Code, string])[];
  readonly choose: (code: Code) => void;
}

/** One of a few, each told in words. */
export function radios<Code extends string>({
  legend,
  name,
  chosen,
  options,
  choose,
}: Choosing<Code> & { readonly legend: string; readonly name: string }): TemplateResult {
  return html`<fieldset class="radios">
    <legend>${legend}</legend>
    <div class="choices">
      ${options.map(
        ([code, words], at) =>
          html`<label class="choice"
            ><input
              type="radio"
              id=${at === 0 ? name : `${name}.${code}`}
              name=${name}
              .checked=${live(chosen === code)}
              @change=${() => choose(code)}
            />${words}</label
          >`,
      )}
    </div>
  </fieldset>`;
}

export function select({
  label,
  id,
  chosen,
  options,
  choose,
}: Choosing<string> & { readonly label: string; readonly id: string }): TemplateResult {
  return html`<div class="field">
    <label class="label" for=${id}>${label}</label>
    <select id=${id} @change=${(event: Event) => choose((event.currentTarget as HTMLSelectElement).value)}>
      ${options.map(([code, words]) => html`<option value=${code} ?selected=${code === chosen}>${words}</option>`)}
    </select>
  </div>`;
}

export function prose({
  label,
  id,
  value,
  type,
  hint,
  error,
}: {
  readonly label: string;
  readonly id: string;
  readonly value: string;
  readonly type: (value: string) => void;
  readonly hint?: string;
  readonly error?: string | undefined;
}): TemplateResult {
  return html`<div class="field">
    <label class="label" for=${id}>${label}</label>
    ${hint === undefined ? '' : html`<span class="hint" id="${id}-hint">${hint}</span>`}
    <textarea
      id=${id}
      rows="3"
      maxlength="5000"
      aria-invalid=${error === undefined ? 'false' : 'true'}
      aria-describedby="${id}-hint ${id}-error"
      .value=${live(value)}
      @input=${(event: Event) => type((event.currentTarget as HTMLTextAreaElement).value)}
    ></textarea>
    ${error === undefined ? '' : html`<span class="error" id="${id}-error">${error}</span>`}
  </div>`;
}
