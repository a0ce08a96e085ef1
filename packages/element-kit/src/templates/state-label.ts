import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** `ok` agreed or done; `wait` on its way; `talk` to discuss; `gap` did not happen. */
export type StateKind = 'ok' | 'wait' | 'talk' | 'gap';

/** A state in words, with a sign of its own shape. */
export function stateLabel(kind: StateKind, text: string): TemplateResult {
  return html`<span class="state ${kind}">${text}</span>`;
}
