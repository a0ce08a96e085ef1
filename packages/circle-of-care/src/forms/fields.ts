import { field, refusalWords } from '@fil/element-kit';
import type { RefusalRule } from '@fil/vocabulary/codes';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { OpenForm } from '../controllers/open-forms.ts';
import type { PartHost } from '../part.ts';
import type { DraftValue, Problem } from './draft.ts';

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

/** Fields beside which the refusal of a rule is said. */
export type RefusedAt = Readonly<Partial<Record<RefusalRule, string>>>;

/** Draws the fields of one open form: each with its label, hint and problem linked, and what was typed kept. */
export class Fields {
  readonly form: OpenForm;
  /** Label of each field drawn, for the summary of what is to correct. */
  readonly labels = new Map<string, string>();
  readonly #host: PartHost;
  readonly #refusedAt: RefusedAt;

  constructor(host: PartHost, form: OpenForm, refusedAt: RefusedAt = {}) {
    this.#host = host;
    this.form = form;
    this.#refusedAt = refusedAt;
  }

  line(options: FieldOptions, type: 'text' | 'date' | 'search' | 'tel' = 'text'): TemplateResult {
    return field(
      this.#label(options),
      ({ id, describedBy, invalid }) =>
        html`<input
          id=${id}
          type=${type}
          autocomplete="off"
          aria-required=${options.required ? 'true' : nothing}
          aria-invalid=${invalid}
          aria-describedby=${describedBy}
          .value=${live(this.text(options.name))}
          @input=${(event: Event) => this.change(options.name, (event.target as HTMLInputElement).value)}
        />`,
      this.#wiring(options),
    );
  }

  prose(options: FieldOptions, rows = 2): TemplateResult {
    return field(
      this.#label(options),
      ({ id, describedBy, invalid }) =>
        html`<textarea
          id=${id}
          rows=${rows}
          aria-required=${options.required ? 'true' : nothing}
          aria-invalid=${invalid}
          aria-describedby=${describedBy}
          .value=${live(this.text(options.name))}
          @input=${(event: Event) => this.change(options.name, (event.target as HTMLTextAreaElement).value)}
        ></textarea>`,
      this.#wiring(options),
    );
  }

  select(
    options: FieldOptions,
    choices: readonly Option[],
    none?: string,
    chosenNow?: (code: string) => void,
  ): TemplateResult {
    const chosen = this.text(options.name);
    return field(
      this.#label(options),
      ({ id, describedBy, invalid }) =>
        html`<select
          id=${id}
          aria-required=${options.required ? 'true' : nothing}
          aria-invalid=${invalid}
          aria-describedby=${describedBy}
          @change=${(event: Event) => {
            const { value } = event.target as HTMLSelectElement;
            this.change(options.name, value);
            chosenNow?.(value);
          }}
        >
          ${none === undefined ? nothing : html`<option value="" .selected=${chosen === ''}>${none}</option>`}
          ${choices.map(({ code, words }) => html`<option value=${code} .selected=${code === chosen}>${words}</option>`)}
        </select>`,
      this.#wiring(options),
    );
  }

  /** One choice among few, all in sight. */
  radios(
    options: FieldOptions,
    choices: readonly Option[],
    chosenNow?: (code: string) => void,
  ): TemplateResult {
    const id = this.id(options.name);
    return this.group(
      options,
      html`${choices.map(
        ({ code, words }, at) =>
          html`<label class="choice"
            ><input
              type="radio"
              id=${at === 0 ? id : `${id}-${code}`}
              name=${id}
              value=${code}
              .checked=${live(this.text(options.name) === code)}
              @change=${() => {
                this.change(options.name, code);
                chosenNow?.(code);
              }}
            />${words}</label
          >`,
      )}`,
    );
  }

  /** Any of few, all in sight. */
  checks(options: FieldOptions, choices: readonly Option[]): TemplateResult {
    const value = this.form.draft[options.name];
    const chosen: readonly string[] = Array.isArray(value) ? (value as readonly string[]) : [];
    const id = this.id(options.name);
    const change = (code: string, on: boolean) =>
      this.change(options.name, on ? [...chosen, code] : chosen.filter((one) => one !== code));
    return this.group(
      options,
      html`${choices.map(
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
      )}`,
    );
  }

  check(options: FieldOptions): TemplateResult {
    const { id, hint, error } = this.#wiring(options);
    this.#label(options);
    const described = [hint === undefined ? [] : `${id}-hint`, error ? `${id}-error` : []].flat().join(' ');
    return html`<div class="field">
      <label class="choice"
        ><input
          id=${id}
          type="checkbox"
          aria-describedby=${described || nothing}
          .checked=${live(this.form.draft[options.name] === true)}
          @change=${(event: Event) => this.change(options.name, (event.target as HTMLInputElement).checked)}
        />${options.label}</label
      >
      ${hint === undefined ? nothing : html`<span class="hint" id="${id}-hint">${hint}</span>`}
      ${error === undefined ? nothing : html`<span class="error" id="${id}-error">${error}</span>`}
    </div>`;
  }

  /** Several controls under one name. */
  group(options: FieldOptions, choices: TemplateResult, wide = false): TemplateResult {
    const { id, hint, error } = this.#wiring(options);
    this.#label(options);
    const described = [hint === undefined ? [] : `${id}-hint`, error ? `${id}-error` : []].flat().join(' ');
    return html`<fieldset class="field" aria-describedby=${described || nothing}>
      <legend>${options.label}</legend>
      ${hint === undefined ? nothing : html`<span class="hint" id="${id}-hint">${hint}</span>`}
      ${wide ? choices : html`<div class="choices">${choices}</div>`}
      ${error === undefined ? nothing : html`<span class="error" id="${id}-error">${error}</span>`}
    </fieldset>`;
  }

  change(name: string, value: DraftValue): void {
    this.#host.forms.change(this.form.key, { [name]: value });
  }

  text(name: string): string {
    const value = this.form.draft[name];
    return typeof value === 'string' ? value : '';
  }

  /** Identifier of a field's control; of the first one where it has several. */
  id(name: string): string {
    return `${this.form.key}-${name}`;
  }

  /** What is wrong with a field, by its reader or by the service. */
  problem(name: string): string | undefined {
    const problem = this.form.problems[name];
    if (problem) return this.words(problem);
    const rule = this.form.rules.find((one) => one !== 'unreachable' && this.#refusedAt[one] === name);
    return rule && refusalWords(this.#host.kit, rule);
  }

  words({ kind, ...values }: Problem): string {
    return this.#host.localize.term(`problem.${kind}`, values);
  }

  #label(options: FieldOptions): string {
    this.labels.set(options.name, options.label);
    return options.required === false
      ? `${options.label} (${this.#host.localize.term('optional')})`
      : options.label;
  }

  #wiring(options: FieldOptions): { readonly id: string; readonly hint?: string; readonly error?: string } {
    const error = this.problem(options.name);
    return {
      id: this.id(options.name),
      ...(options.hint !== undefined && { hint: options.hint }),
      ...(error !== undefined && { error }),
    };
  }
}
