import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Bench } from '../bench.ts';
import { noteLine, noted } from './field-words.ts';

export interface NumberField {
  readonly field: string;
  /** Shown above; where it is absent, `spoken` alone names the field. */
  readonly label?: string;
  readonly spoken: string;
  readonly value: number | undefined;
  readonly disabled?: boolean;
  /** It cannot be left empty. */
  readonly required?: boolean;
  readonly take: (value: number | undefined) => void;
}

/** A number typed as people type it. Text that is none stays as typed and is told under it. */
export function numberField(
  bench: Bench,
  { field, label, spoken, value, disabled, required, take }: NumberField,
): TemplateResult {
  const { words, draft, change } = bench;
  const wiring = noted(bench, field);
  const plain =
    value === undefined ? '' : words.number(value, { useGrouping: false, maximumFractionDigits: 6 });
  const input = html`<input
    id=${wiring.id}
    inputmode="decimal"
    autocomplete="off"
    aria-label=${spoken}
    aria-describedby=${wiring.describedBy}
    aria-invalid=${wiring.invalid}
    ?disabled=${disabled ?? false}
    .value=${live(draft.typed(field, value) ?? plain)}
    @input=${(event: Event) => {
      const { value: text } = event.currentTarget as HTMLInputElement;
      change((one) => one.type(field, text, take, required));
    }}
  />`;
  return html`<span class="one number"
    >${label === undefined ? nothing : html`<span class="label" aria-hidden="true">${label}</span>`}${input}${noteLine(bench, field)}</span
  >`;
}
