import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** Grey lines where text will be; said to nobody, because the state beside it is in words. */
export function skeleton(lines: number): TemplateResult {
  return html`<div class="skeleton" aria-hidden="true">
    ${Array.from({ length: lines }, () => html`<span></span>`)}
  </div>`;
}
