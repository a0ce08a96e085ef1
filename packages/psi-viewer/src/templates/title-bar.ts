import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { PlanLocalize, PlanPresentation, PlanScreen } from './plan-screen.ts';

/** Who answers for this plan, until when it holds, which version it is; and how it is shown. */
export function titleBar(screen: PlanScreen): TemplateResult {
  const { localize, plan, summary } = screen;
  const { accountable } = summary;
  return html`<div class="bar">
    <h2 tabindex="-1">${localize.term('title')}</h2>
    ${fact(
      localize.term('caseManager'),
      accountable ? `${accountable.name}, ${accountable.organization}` : localize.term('caseManagerNone'),
    )}
    ${fact(localize.term('nextReview'), reviewWords(screen))}
    ${fact(localize.term('version'), versionWords(localize, plan.version?.fact))}
    ${plan.services.length > 0 ? presentations(screen) : nothing}
  </div>`;
}

function fact(name: string, value: string): TemplateResult {
  return html`<dl>
    <dt>${name}</dt>
    <dd class="num">${value}</dd>
  </dl>`;
}

function reviewWords({ localize, plan }: PlanScreen): string {
  const due = plan.version?.fact.reviewDue;
  if (due === undefined) return localize.term('nextReviewNone');
  const day = localize.day(due, 'long');
  return due < plan.today ? localize.term('reviewLate', { day }) : day;
}

function versionWords(
  localize: PlanLocalize,
  version: { readonly number: number; readonly acceptedOn?: string } | undefined,
): string {
  if (!version) return localize.term('versionNone');
  const { number, acceptedOn } = version;
  return acceptedOn === undefined
    ? localize.term('versionDraft', { number })
    : localize.term('versionAccepted', { number, day: localize.day(acceptedOn, 'month') });
}

function presentations(screen: PlanScreen): TemplateResult {
  const button = (presentation: PlanPresentation, words: string) =>
    html`<button
      type="button"
      aria-pressed=${screen.presentation === presentation}
      @click=${() => screen.present(presentation)}
    >
      ${words}
    </button>`;
  return html`<div class="tabs" role="group" aria-label=${screen.localize.term('viewLabel')}>
    ${button('byNeed', screen.localize.term('viewByNeed'))}
    ${button('week', screen.localize.term('viewWeek'))}
  </div>`;
}
