import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

export interface FieldError {
  /** Identifier of the control, in the same shadow root. */
  readonly fieldId: string;
  readonly text: string;
  /** How to go there, where the field may not be on the screen. */
  readonly go?: () => void;
}

/** Goes to the field. A link to `#id` would change the host's address and does not enter a shadow root. */
function focusField(event: Event, fieldId: string): void {
  const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot | Document;
  root.getElementById(fieldId)?.focus();
}

/** What is to correct, each leading to its field. Focus `.error-summary` after a failed submission. */
export function errorSummary(title: string, errors: readonly FieldError[]): TemplateResult | typeof nothing {
  if (errors.length === 0) return nothing;
  return html`<div class="error-summary" role="group" tabindex="-1" aria-label=${title}>
    <strong>${title}</strong>
    <ul>
      ${errors.map(
        ({ fieldId, text, go }) =>
          html`<li>
            <button
              type="button"
              class="quiet"
              @click=${go ?? ((event: Event) => focusField(event, fieldId))}
            >
              ${text}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}
