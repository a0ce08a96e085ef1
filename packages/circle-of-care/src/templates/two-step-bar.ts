import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { PartHost } from '../part.ts';

export interface TwoStepQuestion {
  readonly key: string;
  /** What is asked, in words, with what it does. */
  readonly question: string;
  readonly effect?: string;
  /** Reasons to choose from; the one proposed was given when the question was asked. */
  readonly reasons?: readonly { readonly code: string; readonly words: string }[];
  /** True once it is recorded. */
  readonly act: (reason: string) => Promise<boolean>;
}

/** The second of two activations, in place: « Confirmer » has the focus, Escape gives up. */
export function twoStepBar({ steps, localize }: PartHost, asked: TwoStepQuestion): TemplateResult {
  return html`<div
    class="two-steps"
    role="group"
    aria-label=${asked.question}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      steps.giveUp();
    }}
  >
    <span
      ><b>${asked.question}</b>
      ${asked.effect === undefined ? nothing : html`<span class="muted">${asked.effect}</span>`}</span
    >
    ${
      asked.reasons
        ? html`<label
            >${localize.term('endReason')}
            <select @change=${(event: Event) => steps.choose((event.target as HTMLSelectElement).value)}>
              ${asked.reasons.map(({ code, words }) => html`<option value=${code} .selected=${code === steps.reason}>${words}</option>`)}
            </select></label
          >`
        : nothing
    }
    <button
      type="button"
      class="main"
      data-confirm
      aria-disabled=${steps.busy}
      @click=${() => void steps.confirm(asked.act)}
    >
      ${localize.term('confirm')}
    </button>
    <button type="button" @click=${() => steps.giveUp()}>${localize.term('cancel')}</button>
  </div>`;
}
