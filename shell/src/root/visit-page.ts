import type { Session } from './backend.ts';
import { make } from './dom.ts';
import type { PortalTerms } from './messages.ts';
import type { Page } from './page.ts';
import { openVisitPage } from './visit-hand-over.ts';

/** Where the visit's page sends its reader back: one press opens it again, with this portal behind it. */
export function visitReturnPage(terms: PortalTerms, session: Session): Page {
  const { visitPage } = session;
  const blocked = make('p', { role: 'alert', class: 'visit-blocked', hidden: true }, terms.visitBlocked);
  const button = make('button', { type: 'button', class: 'visit-open' }, terms.visitOpen);
  button.addEventListener('click', () => {
    blocked.hidden = visitPage !== undefined && openVisitPage(visitPage, session);
  });
  const element = make(
    'div',
    { class: 'page visit-page' },
    make('div', { class: 'page-head' }, make('h1', {}, terms.visitTitle)),
    make('p', {}, visitPage === undefined ? terms.visitNone : terms.visitLead),
    visitPage === undefined ? undefined : button,
    blocked,
  );
  return { title: terms.visitTitle, element };
}
