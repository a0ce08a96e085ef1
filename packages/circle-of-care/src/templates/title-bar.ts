import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { CircleReadAnswer } from '@fil/vocabulary/types';
import { circleViews } from '../part.ts';
import type { CircleView, PartHost } from '../part.ts';

/** Who answers for the follow-up, and the parts of the circle. */
export function titleBar(
  { localize, show }: PartHost,
  answer: CircleReadAnswer,
  shown: CircleView,
): TemplateResult {
  const accountable = answer.members.find((member) => member.accountable);
  return html`<div class="bar">
    <h2 tabindex="-1">${localize.term('title')}</h2>
    <dl>
      <dt>${localize.term('accountable')}</dt>
      <dd>
        ${accountable ? [accountable.name, accountable.organization].filter(Boolean).join(', ') : localize.term('accountableNone')}
      </dd>
    </dl>
    <div class="tabs" role="group" aria-label=${localize.term('views')}>
      ${circleViews.map(
        (view) =>
          html`<button type="button" aria-pressed=${view === shown} @click=${() => show(view)}>
            ${localize.term(`view.${view}`)}
          </button>`,
      )}
    </div>
  </div>`;
}
