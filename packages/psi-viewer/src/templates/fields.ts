import { field } from '@fil/element-kit';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { OpenForm } from '../forms/open-form.ts';
import type { PlanScreen } from './plan-screen.ts';
import { problemWords } from './problem-words.ts';

/** What every field is drawn from; `name` is the key of the draft. */
export interface FieldOptions {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
}

export interface Option {
  readonly code: string;
  readonly words: string;
}

/** Draws the fields of one open form: each with its label, hint and problem linked, and what was typed kept. */
export class Fields {
  readonly #screen: PlanScreen;
  readonly #form: OpenForm;

  constructor(screen: PlanScreen, form: OpenForm) {
    this.#screen = screen;
    this.#form = form;
  }

  line(options: FieldOptions, type: 'text' | 'number' | 'date' | 'time' = 'text'): TemplateResult {
    // A number is typed as text: a number field changes under the wheel and swallows what it does not understand.
    const numeric = type === 'number';
    return field(
      options.label,
      ({ id, describedBy, invalid }) =>
        html`<input
          id=${id}
          type=${numeric ? 'text' : type}
          inputmode=${numeric ? 'numeric' : nothing}
          autocomplete="off"
          aria-required=${options.required ? 'true' : nothing}
          aria-invalid=${invalid}
          aria-describedby=${describedBy}
          .value=${live(this.#text(options.name))}
          @input=${(event: Event) => this.#change(options.name, (event.target as HTMLInputElement).value)}
        />`,
      this.#wiring(options),
    );
  }

  prose(options: FieldOptions, spoken = false): TemplateResult {
    return field(
      options.label,
      ({ id, describedBy, invalid }) =>
        html`<textarea
          id=${id}
          class=${spoken ? 'spoken' : ''}
          rows="2"
          aria-invalid=${invalid}
          aria-describedby=${describedBy}
          .value=${live(this.#text(options.name))}
          @input=${(event: Event) => this.#change(options.name, (event.target as HTMLTextAreaElement).value)}
        ></textarea>`,
      this.#wiring(options),
    );
  }

  select(options: FieldOptions, choices: readonly Option[], none?: string): TemplateResult {
    const chosen = this.#text(options.name);
    return field(
      options.label,
      ({ id, describedBy, invalid }) =>
        html`<select
          id=${id}
          aria-required=${options.required ? 'true' : nothing}
          aria-invalid=${invalid}
          aria-describedby=${describedBy}
          @change=${(event: Event) => this.#change(options.name, (event.target as HTMLSelectElement).value)}
        >
          ${none === undefined ? nothing : html`<option value="" .selected=${chosen === ''}>${none}</option>`}
          ${choices.map(({ code, words }) => html`<option value=${code} .selected=${code === chosen}>${words}</option>`)}
        </select>`,
      this.#wiring(options),
    );
  }

  /** One choice among few, all in sight. */
  radios(options: FieldOptions, choices: readonly Option[]): TemplateResult {
    const chosen = this.#text(options.name);
    const id = this.#id(options);
    return this.#group(
      options,
      choices.map(
        ({ code, words }, at) =>
          html`<label class="choice"
            ><input
              type="radio"
              id=${at === 0 ? id : `${id}-${code}`}
              name=${id}
              value=${code}
              .checked=${live(code === chosen)}
              @change=${() => this.#change(options.name, code)}
            />${words}</label
          >`,
      ),
    );
  }

  /** Any of few, all in sight. */
  checks(options: FieldOptions, choices: readonly Option[]): TemplateResult {
    const chosen = this.#list(options.name);
    const id = this.#id(options);
    const change = (code: string, on: boolean) =>
      this.#change(options.name, on ? [...chosen, code] : chosen.filter((one) => one !== code));
    return this.#group(
      options,
      choices.map(
        ({ code, words }, at) =>
          html`<label class="choice"
            ><input
              type="checkbox"
              id=${at === 0 ? id : `${id}-${code}`}
              value=${code}
              .checked=${live(chosen.includes(code))}
              @change=${(event: Event) => change(code, (event.target as HTMLInputElement).checked)}
            />${words}</label
          >`,
      ),
    );
  }

  check(options: FieldOptions): TemplateResult {
    const id = this.#id(options);
    return html`<div class="field">
      <label class="choice"
        ><input
          id=${id}
          type="checkbox"
          aria-describedby=${options.hint === undefined ? nothing : `${id}-hint`}
          .checked=${live(this.#value(options.name) === true)}
          @change=${(event: Event) => this.#change(options.name, (event.target as HTMLInputElement).checked)}
        />${options.label}</label
      >
      ${options.hint === undefined ? nothing : html`<span class="hint" id="${id}-hint">${options.hint}</span>`}
    </div>`;
  }

  #group(options: FieldOptions, choices: readonly TemplateResult[]): TemplateResult {
    const { error } = this.#wiring(options);
    const id = this.#id(options);
    return html`<fieldset class="field" aria-describedby=${error === undefined ? nothing : `${id}-error`}>
      <legend>${options.label}</legend>
      <div class="choices">${choices}</div>
      ${error === undefined ? nothing : html`<span class="error" id="${id}-error">${error}</span>`}
    </fieldset>`;
  }

  #wiring(options: FieldOptions): { readonly id: string; readonly hint?: string; readonly error?: string } {
    const problem = this.#form.problems[options.name];
    return {
      id: this.#id(options),
      ...(options.hint !== undefined && { hint: options.hint }),
      ...(problem && { error: problemWords(this.#screen.localize, problem) }),
    };
  }

  #id({ name }: FieldOptions): string {
    return fieldId(this.#form, name);
  }

  #value(name: string): unknown {
    return (this.#form.draft as Readonly<Record<string, unknown>>)[name];
  }

  #text(name: string): string {
    const value = this.#value(name);
    return typeof value === 'string' ? value : '';
  }

  #list(name: string): readonly string[] {
    const value = this.#value(name);
    return Array.isArray(value) ? (value as readonly string[]) : [];
  }

  #change(name: string, value: string | boolean | readonly string[]): void {
    this.#screen.editing.change(this.#form, name, value);
  }
}

/** Identifier of a field's control; of the first one where it has several. */
export function fieldId(form: Pick<OpenForm, 'key'>, name: string): string {
  return `${form.key}-${name}`;
}
