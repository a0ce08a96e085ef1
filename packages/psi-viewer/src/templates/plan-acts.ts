import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { PlanScreen } from './plan-screen.ts';

/** What one does with the plan as a whole. */
export function planActs({ localize, plan, editing }: PlanScreen): TemplateResult {
  const isEmpty = plan.needs.length === 0 && plan.services.length === 0;
  return html`${isEmpty ? nothing : html`<button type="button" @click=${() => window.print()}>${localize.term('print')}</button>`}
  ${
    plan.canWrite.plan
      ? html`<button
          type="button"
          class="main"
          @click=${(event: Event) => editing.open({ kind: 'need' }, event.currentTarget)}
        >
          ${localize.term('addNeed')}
        </button>`
      : nothing
  }`;
}
