import { errorSummary } from '@fil/element-kit';
import { linkIdOf, textFor } from '@fil/questionnaire';
import type { NodeKey } from '@fil/questionnaire';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { heldAnswers } from '../view/held-answers.ts';
import type { EvaluationScreen } from './evaluation-screen.ts';

/** Questions named at once; the others are counted. */
const mostNamed = 8;

/** The confirmation of a signature, in its place: what holds it, what would be signed without an answer, what it does. */
export function signPanel(screen: EvaluationScreen): TemplateResult | typeof nothing {
  const { localize, filling, signing, frozen, act } = screen;
  if (!signing || frozen) return nothing;
  const held = heldAnswers(filling);
  const missing = filling.session.missing();
  return html`<div class="remark sign" role="group" aria-label=${localize.term('sign')}>
    ${errorSummary(
      localize.term('signHeld', { count: held.length }),
      held.map(({ key, reason }) => ({
        fieldId: `answer-${key}`,
        text: localize.term(`held.${reason}`, { question: questionAt(screen, key) }),
        go: () => act.goTo(key),
      })),
    )}
    <p>${localize.term('signQuestion')}</p>
    ${missing.length === 0 ? nothing : missingQuestions(screen, missing)} ${screen.after.signRemarks()}
    <div class="sign-end">
      <button type="button" class="main" ?disabled=${held.length > 0} @click=${act.sign}>
        ${localize.term('signConfirm')}
      </button>
      <button type="button" @click=${() => act.askToSign(false)}>${localize.term('cancel')}</button>
    </div>
  </div>`;
}

function missingQuestions(screen: EvaluationScreen, missing: readonly NodeKey[]): TemplateResult {
  const { localize, act } = screen;
  const others = missing.length - mostNamed;
  return html`<p>${localize.term('signMissing', { count: missing.length })}</p>
    <ul class="plain">
      ${missing.slice(0, mostNamed).map(
        (key) =>
          html`<li>
            <button type="button" class="quiet" @click=${() => act.goTo(key)}>
              ${questionAt(screen, key)}
            </button>
          </li>`,
      )}
      ${others > 0 ? html`<li>${localize.term('signMissingMore', { count: others })}</li>` : nothing}
    </ul>`;
}

function questionAt({ filling, localize }: EvaluationScreen, key: NodeKey): string {
  const node = filling.session.node(key);
  const words = node === undefined ? '' : textFor(node, localize.locale);
  return words === '' ? linkIdOf(key) : words;
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
