import { textFor } from '@fil/questionnaire';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { progressOf } from '../view/pages.ts';
import type { EvaluationScreen } from './evaluation-screen.ts';

/** On the left: the sections and how far each is, then the nine dimensions that an evaluation always covers. */
export function contents(screen: EvaluationScreen): TemplateResult {
  const { localize, filling, page, act } = screen;
  const progress = progressOf(screen.pages, filling.session).filter(({ total }) => total > 0);
  return html`<nav class="contents" aria-label=${localize.term('contents')}>
      <ul class="plain">
        ${progress.map(({ page: one, answered, total }) => {
          const isDone = answered === total;
          const words = localize.term(isDone ? 'progressDone' : 'progress', { answered, total });
          const title = one.title
            ? textFor({ text: one.title }, localize.locale)
            : textFor({ text: filling.form.title }, localize.locale);
          return html`<li>
            <button
              type="button"
              aria-current=${one === page ? 'step' : nothing}
              @click=${() => act.showPage(one)}
            >
              <span>${title}<span class="visually-hidden">, ${words}</span></span>
              <span class="num ${isDone ? 'state ok' : 'small'}" aria-hidden="true"
                >${answered}/${total}</span
              >
            </button>
          </li>`;
        })}
      </ul>
    </nav>
    ${screen.answer.outcome?.dimensionList(screen)}`;
}
