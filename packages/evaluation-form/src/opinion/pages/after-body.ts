import { isSaid, latestDecision, signatureRemarks } from '@fil/rules';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { afterPages } from '../after-view.ts';
import type { AfterPage } from '../after-view.ts';
import { addendaPage } from './addenda-page.ts';
import type { AfterScreen } from './after-screen.ts';
import { assignments } from './assignments.ts';
import { needsPage } from './needs-page.ts';
import { opinionPage } from './opinion-page.ts';
import { recoursePage } from './recourse-page.ts';

const bodies: Readonly<Record<AfterPage, (after: AfterScreen) => TemplateResult>> = {
  opinion: opinionPage,
  needs: needsPage,
  recourse: recoursePage,
  addenda: addendaPage,
};

/** The page that is shown, with the way to the next one. */
export function afterBody(after: AfterScreen): TemplateResult | typeof nothing {
  const { page, state, show } = after;
  if (page === undefined) return nothing;
  const open = openPages(after);
  const next = open[open.indexOf(page) + 1];
  return html`<h3 tabindex="-1" class="page-title">${state.words.term(`page.${page}`)}</h3>
    ${bodies[page](after)}
    ${
      next === undefined
        ? nothing
        : html`<p>
            <button type="button" @click=${() => show(next)}>
              ${state.words.term('next', { title: state.words.term(`page.${next}`) })}
            </button>
          </p>`
    }`;
}

/** Under the sections: what follows them, and who fills in what. */
export function afterContents(after: AfterScreen): TemplateResult {
  const { page, state, show } = after;
  return html`<nav class="contents after" aria-label=${state.words.term('after')}>
      <ul class="plain">
        ${openPages(after).map(
          (one) =>
            html`<li>
              <button type="button" aria-current=${one === page ? 'step' : nothing} @click=${() => show(one)}>
                <span>${state.words.term(`page.${one}`)}</span>
                <span class="small">${stateOf(after, one)}</span>
              </button>
            </li>`,
        )}
      </ul>
    </nav>
    ${assignments(after)}`;
}

function openPages({ screen }: AfterScreen): readonly AfterPage[] {
  return afterPages.filter((page) => page !== 'addenda' || screen.frozen);
}

/** How far a page is, in one word. */
function stateOf({ screen, state }: AfterScreen, page: AfterPage): string {
  const { opinion = [], decisions = [], addenda = [] } = screen.answer.read;
  switch (page) {
    case 'opinion':
      return opinion.some(({ fact }) => isSaid(fact)) ? state.words.term('state.written') : '';
    case 'recourse': {
      const latest = latestDecision(decisions);
      return latest ? state.words.term(`outcome.short.${latest.fact.outcome}`) : '';
    }
    case 'addenda':
      return addenda.length === 0 ? '' : state.words.number(addenda.length);
    default:
      return '';
  }
}

/** What an evaluation would be signed without: told, never imposed. */
export function signRemarks({ screen, state }: AfterScreen): TemplateResult | typeof nothing {
  const { opinion = [], decisions = [] } = screen.answer.read;
  const remarks = signatureRemarks({ unanswered: 0, opinion, decisions });
  return html`${remarks.map(({ kind }) =>
    kind === 'unanswered' ? nothing : html`<p>${state.words.term(`sign.${kind}`)}</p>`,
  )}`;
}
