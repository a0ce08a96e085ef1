import { textFor } from '@fil/questionnaire';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { ageOn } from '../view/age-on.ts';
import { contents } from './contents.ts';
import type { EvaluationScreen } from './evaluation-screen.ts';
import { problemSummary } from './form-problems.ts';
import { signPanel } from './sign-panel.ts';

/** An open evaluation: contents, questions of one section, and what the answers give. */
export function evaluationForm(screen: EvaluationScreen): TemplateResult {
  const { localize, frozen, after } = screen;
  return html`${titleBar(screen)}
    ${frozen ? html`<p class="lead">${localize.term('signedBanner')}</p>` : nothing} ${problemSummary(screen)}
    ${screen.answer.outcome?.alerts(screen)}
    <div class="evaluation">
      <div class="left">${contents(screen)}${after.contents()}</div>
      <div class="centre ${screen.answer.previous ? 'compared' : ''}">
        ${after.page === undefined ? questionsOf(screen) : after.body()}
      </div>
      <aside class="right" aria-label=${localize.term('resultsLabel')}>
        <details open>
          <summary class="small">${localize.term('resultsLabel')}</summary>
          ${outcomeOf(screen)}
        </details>
      </aside>
    </div>
    ${signPanel(screen)}`;
}

function sectionTitle({ page, filling, localize }: EvaluationScreen): string {
  return textFor({ text: page?.title ?? filling.form.title }, localize.locale);
}

/** A form without rules of ours has no score and proposes nothing: that is said. */
function outcomeOf(screen: EvaluationScreen): TemplateResult {
  const { outcome } = screen.answer;
  if (outcome) return html`${outcome.scorePanel(screen)} ${outcome.needsPanel(screen)}`;
  const { localize } = screen;
  return html`<h3>${localize.term('scoreTitle')}</h3>
    <p class="muted">${localize.term('scoreNone')}</p>
    <h3>${localize.term('proposedNeeds')}</h3>
    <p class="small muted">${localize.term('proposedNone')}</p>`;
}

function questionsOf(screen: EvaluationScreen): TemplateResult {
  const { localize, filling, page } = screen;
  const next = page && screen.pages[screen.pages.indexOf(page) + 1];
  return html`<h3 tabindex="-1" class="page-title">${sectionTitle(screen)}</h3>
    <div class="drawn"></div>
    ${
      next
        ? html`<p>
            <button type="button" @click=${() => screen.act.showPage(next)}>
              ${localize.term('nextSection', { title: textFor({ text: next.title ?? filling.form.title }, localize.locale) })}
            </button>
          </p>`
        : html`<p>
            <button type="button" @click=${() => screen.after.show('opinion')}>
              ${localize.term('afterQuestions')}
            </button>
          </p>`
    }`;
}

function titleBar(screen: EvaluationScreen): TemplateResult {
  const { localize, answer, filling, act } = screen;
  const { evaluation } = answer.read;
  const covered = answer.outcome?.dimensionCoverage(screen) ?? [];
  const identity = answer.summary.identity?.fact;
  const age =
    identity?.birthDate === undefined
      ? undefined
      : localize.age(ageOn(identity.birthDate, answer.session.today));
  return html`<div class="bar">
    <h2 tabindex="-1">${textFor({ text: filling.form.title }, localize.locale)}</h2>
    ${identity ? fact(localize.term('person'), [identity.displayName, ...(age === undefined ? [] : [age])].join(', ')) : nothing}
    ${fact(localize.term('startedOn'), localize.day(evaluation.fact.startedOn, 'long'))}
    ${fact(localize.term('byAuthor'), evaluation.author.name)}
    ${
      covered.length === 0
        ? nothing
        : fact(
            localize.term('coverage'),
            localize.term('coverageOf', {
              covered: covered.filter(({ answered }) => answered > 0).length,
              total: covered.length,
            }),
          )
    }
    <span class="tabs"
      ><button type="button" class="quiet" @click=${act.close}>${localize.term('back')}</button></span
    >
  </div>`;
}

function fact(name: string, value: string): TemplateResult {
  return html`<dl>
    <dt>${name}</dt>
    <dd class="num">${value}</dd>
  </dl>`;
}
