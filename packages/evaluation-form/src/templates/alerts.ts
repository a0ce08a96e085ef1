import type { FormNode } from '@fil/questionnaire';
import type { EvaluationAlert } from '@fil/vocabulary/types';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EvaluationScreen } from './evaluation-screen.ts';

/**
 * What an answer asks to be done at once: the territory's procedure in its own words, and the way to where what was
 * done is written. Worked out here, so that it needs no network; the region is in the page before it has to speak.
 */
export function alerts(screen: EvaluationScreen): TemplateResult {
  const { answer, filling } = screen;
  const raised = answer.rules?.alerts(filling.counted()) ?? [];
  return html`<div class="alerts" role="alert">${raised.map((one) => alert(screen, one))}</div>`;
}

/**
 * The same under the question whose answer raises it: whoever gave it at the foot of a long form sees it without going
 * back up. Asked of that one answer alone, since it is asked at every drawing.
 */
export function alertsAt(screen: EvaluationScreen, { item, answer }: FormNode): readonly TemplateResult[] {
  if (answer.values.length === 0) return [];
  const raised = screen.answer.rules?.alerts({ [item.linkId]: answer }) ?? [];
  return raised.map((one) => alert(screen, one));
}

function alert(screen: EvaluationScreen, { code, actionLinkId, acted }: EvaluationAlert): TemplateResult {
  const { localize, answer, frozen, act } = screen;
  const { crisisProcedure } = answer.session.territory.parameters;
  const lines = (crisisProcedure ?? localize.term('crisisUnknown')).split('\n');
  return html`<div class="error-summary">
    <strong>${localize.term(`alert.${code}`)}</strong>
    ${lines.map((line) => (line.trim() === '' ? nothing : html`<p>${line}</p>`))}
    ${acted ? html`<p class="state ok">${localize.term('alertActed')}</p>` : nothing}
    ${
      frozen
        ? nothing
        : html`<p>
            <button type="button" class=${acted ? '' : 'main'} @click=${() => act.goTo(actionLinkId)}>
              ${localize.term('alertAct')}
            </button>
          </p>`
    }
  </div>`;
}
