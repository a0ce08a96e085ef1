import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { proposedNeeds } from '../view/proposed-needs.ts';
import type { ProposedNeed } from '../view/proposed-needs.ts';
import type { EvaluationScreen } from './evaluation-screen.ts';

/** More than this many proposals at once are a list to open, not a column to scroll. */
const mostProposals = 6;

/** Needs that the answers propose: a professional accepts them one by one, and nothing enters the plan by itself. */
export function needsPanel(screen: EvaluationScreen): TemplateResult {
  const { localize, answer, filling, dismissed } = screen;
  const { id } = answer.read.evaluation;
  const found = answer.rules?.findings(filling.counted(), localize.locale) ?? [];
  const proposed = proposedNeeds(found, id, answer.plan?.needs ?? [], dismissed);
  const canAccept = answer.plan?.canWrite.plan === true;
  const list = (needs: readonly ProposedNeed[]) =>
    html`<ul class="plain proposed">
      ${repeat(
        needs,
        ({ finding }) => finding.id,
        (need) => proposal(screen, need, canAccept),
      )}
    </ul>`;
  const more = proposed.slice(mostProposals);
  return html`<h3>${localize.term('proposedNeeds')}</h3>
    ${proposed.length === 0 ? html`<p class="small muted">${localize.term('proposedNone')}</p>` : nothing}
    ${proposed.length > 0 && !canAccept ? html`<p class="small muted">${localize.term('cannotWritePlan')}</p>` : nothing}
    ${list(proposed.slice(0, mostProposals))}
    ${
      more.length === 0
        ? nothing
        : html`<details>
            <summary class="small">${localize.term('proposedMore', { count: more.length })}</summary>
            ${list(more)}
          </details>`
    }`;
}

function proposal(
  screen: EvaluationScreen,
  { finding, accepted, dismissed }: ProposedNeed,
  canAccept: boolean,
): TemplateResult {
  const { localize, act, after } = screen;
  const title = finding.proposedNeed;
  return html`<li class=${dismissed && !accepted ? 'dismissed' : ''} data-finding=${finding.id}>
    <b>${title}</b>
    <div class="small muted">${finding.summary}</div>
    ${
      accepted
        ? html`<span class="state ok">${localize.term('accepted')}</span>
            <button
              type="button"
              class="quiet small"
              @click=${() => act.navigate({ to: 'plan', entityId: accepted.id })}
            >
              ${localize.term('seeInPlan')}
            </button>`
        : dismissed
          ? html`<span class="state wait">${localize.term('dismissed')}</span>
              <button type="button" class="quiet small" @click=${() => act.dismiss(finding, false)}>
                ${localize.term('undoDismiss')}
              </button>`
          : canAccept && finding.beneficiary === 'caregiver'
            ? html`<button type="button" class="quiet small" @click=${() => after.show('needs')}>
                ${localize.term('askCaregiver')}
              </button>`
            : canAccept
              ? html`<button
                    type="button"
                    class="quiet small"
                    aria-label=${localize.term('acceptNamed', { title })}
                    @click=${() => act.accept(finding)}
                  >
                    ${localize.term('accept')}</button
                  ><button
                    type="button"
                    class="quiet small"
                    aria-label=${localize.term('dismissNamed', { title })}
                    @click=${() => act.dismiss(finding, true)}
                  >
                    ${localize.term('dismiss')}
                  </button>`
              : nothing
    }
  </li>`;
}
