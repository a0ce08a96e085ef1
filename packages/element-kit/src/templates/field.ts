import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** What ties a control to its hint and its error. */
export interface FieldWiring {
  readonly id: string;
  /** Value of `aria-describedby`. */
  readonly describedBy: string | typeof nothing;
  /** Value of `aria-invalid`. */
  readonly invalid: 'true' | typeof nothing;
}

export interface FieldOptions {
  /** Identifier of the control inside its shadow root; made from the label when absent. */
  readonly id?: string;
  readonly hint?: string;
  readonly error?: string | undefined;
}

/** A stable identifier for a label: the same label gives the same one at every render. */
function identifierOf(label: string): string {
  let hash = 0;
  for (const character of label) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) | 0;
  return `field-${(hash >>> 0).toString(36)}`;
}

/**
 * A label, its control, its hint and its error. Give the control as a function to have it wired:
 * `field('Nom', (w) => html\`<input id=${w.id} aria-describedby=${w.describedBy} aria-invalid=${w.invalid} />\`)`.
 * A control given as a template is labelled by being inside its label.
 */
export function field(
  label: string,
  control: TemplateResult | ((wiring: FieldWiring) => TemplateResult),
  { id = identifierOf(label), hint, error }: FieldOptions = {},
): TemplateResult {
  const described = [hint === undefined ? [] : `${id}-hint`, error ? `${id}-error` : []].flat().join(' ');
  const hintLine = hint === undefined ? nothing : html`<span class="hint" id="${id}-hint">${hint}</span>`;
  const errorLine = error ? html`<span class="error" id="${id}-error">${error}</span>` : nothing;
  if (typeof control !== 'function') {
    return html`<label class="field"
      ><span class="label">${label}</span>${hintLine}${control}${errorLine}</label
    >`;
  }
  const wiring: FieldWiring = { id, describedBy: described || nothing, invalid: error ? 'true' : nothing };
  return html`<div class="field">
    <label class="label" for=${id}>${label}</label>${hintLine}${control(wiring)}${errorLine}
  </div>`;
}
