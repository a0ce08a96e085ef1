import { html, nothing } from 'lit';
import { skeleton } from '@fil/element-kit';
import type { TemplateResult } from 'lit';
import type { Domain } from '@fil/vocabulary/codes';
import type { EmergencyLocalize } from '../messages/index.ts';
import type { ToldEvaluation } from '../view/told-answers.ts';
import type { OpenScreen } from './emergency-screen.ts';
import { none, unread } from './none.ts';

/** What evaluations say of one domain, with the day they said it. */
export function domainAnswers(screen: OpenScreen, domain: Domain): TemplateResult {
  const { file, localize, tell } = screen;
  if (file.evaluations === null) return unread(screen);
  // The evaluations themselves are lines of the plan: without it a service may give none, which says nothing of answers.
  if (file.evaluations.length === 0 && !file.access.domains.includes('plan'))
    return html`<p class="muted">${localize.term('answersClosed')}</p>`;
  if (tell === 'loading') return skeleton(2);
  if (tell === 'failed') return unread(screen);
  const told = tell(localize, file.evaluations, domain);
  if (told.length === 0) return none(screen);
  return html`${told.map((evaluation) => answers(localize, evaluation))}`;
}

function answers(
  localize: EmergencyLocalize,
  { title, day, signed, answers: list }: ToldEvaluation,
): TemplateResult {
  const when = localize.term(signed ? 'evaluatedOn' : 'evaluatedDraft', { day: localize.day(day, 'long') });
  return html`<dl>
      ${list.map(
        ({ question, answer, more }) =>
          html`<dt>${question}</dt>
            <dd>${answer}${more === '' ? nothing : html` <span class="muted">· ${more}</span>`}</dd>`,
      )}
    </dl>
    <p class="muted small">${title} · ${when}</p>`;
}
