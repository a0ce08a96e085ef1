import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EvaluationScreen } from './evaluation-screen.ts';

/** The confirmation of a signature, in its place: what it does, and what would be signed without an answer. */
export function signPanel(screen: EvaluationScreen): TemplateResult | typeof nothing {
  const { localize, filling, signing, frozen, act } = screen;
  if (!signing || frozen) return nothing;
  const missing = filling.session.missing().length;
  const failed = filling.form.items.some(({ linkId }) => filling.writes.failureOf(linkId) !== undefined);
  return html`<div class="remark sign" role="group" aria-label=${localize.term('sign')}>
    <p>${localize.term('signQuestion')}</p>
    ${missing === 0 ? nothing : html`<p>${localize.term('signMissing', { count: missing })}</p>`}
    ${screen.after.signRemarks()}
    ${failed ? html`<p class="state gap">${localize.term('signUnsaved')}</p>` : nothing}
    <div class="sign-end">
      <button type="button" class="main" ?disabled=${failed} @click=${act.sign}>
        ${localize.term('signConfirm')}
      </button>
      <button type="button" @click=${() => act.askToSign(false)}>${localize.term('cancel')}</button>
    </div>
  </div>`;
}

/** What one does with the evaluation as a whole, at the foot. */
export function evaluationActs(screen: EvaluationScreen): TemplateResult {
  const { localize, filling, frozen, signing, act } = screen;
  if (frozen) return html`<button type="button" @click=${act.close}>${localize.term('back')}</button>`;
  const unanswered = filling.session.nextUnanswered() !== undefined;
  return html`${
      unanswered
        ? html`<button type="button" class="main" @click=${act.showNextUnanswered}>
            ${localize.term('nextUnanswered')}
          </button>`
        : html`<span>${localize.term('allAnswered')}</span>`
    }
    <button type="button" aria-expanded=${signing} @click=${() => act.askToSign(!signing)}>
      ${localize.term('sign')}
    </button>`;
}
