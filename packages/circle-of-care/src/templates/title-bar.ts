import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { CircleReadAnswer } from '@fil/vocabulary/types';
import { circleViews } from '../part.ts';
import type { CircleLocalize, CircleView, PartHost } from '../part.ts';

/** Who answers for the follow-up, and the parts of the circle. */
export function titleBar(
  { localize, show }: PartHost,
  answer: CircleReadAnswer,
  shown: CircleView,
): TemplateResult {
  return html`<div class="bar">
    <h2 tabindex="-1">${localize.term('title')}</h2>
    ${shown === 'members' ? nothing : whoAnswers(localize, answer)}
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

/** Said in the table itself where that is in sight. */
function whoAnswers(localize: CircleLocalize, { members }: CircleReadAnswer): TemplateResult {
  const accountable = members.find((member) => member.accountable);
  return html`<dl>
    <dt>${localize.term('accountable')}</dt>
    <dd>
      ${accountable ? [accountable.name, accountable.organization].filter(Boolean).join(', ') : localize.term('accountableNone')}
    </dd>
  </dl>`;
}
