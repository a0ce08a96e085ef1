import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { mayWrite } from './after-screen.ts';
import type { AfterScreen } from './after-screen.ts';
import { prose } from './fields.ts';

/** What was added once the evaluation was signed, each as such; and one more. */
export function addendaPage(after: AfterScreen): TemplateResult {
  const { screen, state } = after;
  const { words } = state;
  const { addenda = [] } = screen.answer.read;
  const text = state.field('addendum');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim() === '') state.fail({ addendum: 'problem.addendum' });
    else void state.addAddendum(text.trim());
  };
  const problem = state.problems['addendum'];
  return html`<p class="muted">${words.term('addenda.lead')}</p>
    ${addenda.length === 0 ? html`<p>${words.term('addenda.none')}</p>` : nothing}
    <ol class="plain decisions">
      ${addenda.map(
        ({ fact, author, createdAt }) =>
          html`<li>
            <p class="small muted">
              ${words.term('addendum.by', { author: author.name, instant: words.instant(createdAt) })}
            </p>
            <p class="prose">${fact.text}</p>
          </li>`,
      )}
    </ol>
    ${
      mayWrite(after)
        ? html`<form novalidate aria-label=${words.term('addendum.add')} @submit=${submit}>
            ${prose({
              label: words.term('addendum'),
              id: 'addendum',
              value: text,
              type: (value) => state.fill('addendum', value),
              error: problem && words.term(problem),
            })}
            <button type="submit" class="main" ?disabled=${state.busy}>${words.term('addendum.add')}</button>
          </form>`
        : nothing
    }`;
}
