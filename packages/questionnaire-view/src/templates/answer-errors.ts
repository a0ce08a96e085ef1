import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { fieldId } from '../controls/control.ts';
import type { NodeView } from '../node-view.ts';
import { errorWords } from '../error-words.ts';

/** What is wrong with the answer as given; what was typed stays. */
export function answerErrors(view: NodeView): TemplateResult | typeof nothing {
  const words = errorWords(view);
  if (words.length === 0) return nothing;
  return html`<div id="${fieldId(view)}-wrong" role="alert">
    ${words.map((line) => html`<p class="state gap">${line}</p>`)}
  </div>`;
}
