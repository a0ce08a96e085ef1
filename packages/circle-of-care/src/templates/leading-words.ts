import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { CircleReadAnswer } from '@fil/vocabulary/types';
import type { CircleLocalize } from '../part.ts';
import { leadingClauses } from '../view/leading-clauses.ts';
import type { Clause } from '../view/leading-clauses.ts';

/** How many see this file, then whether that is agreed: one short sentence each. */
export function leadingSentence(localize: CircleLocalize, answer: CircleReadAnswer): TemplateResult {
  const [first, ...others] = leadingClauses(answer).map((clause) => `${clauseWords(localize, clause)}.`);
  return html`<p class="lead"><b>${first}</b> ${others.join(' ')}</p>`;
}

function clauseWords(localize: CircleLocalize, clause: Clause): string {
  switch (clause.kind) {
    case 'closed':
      return localize.term('lead.closed', { day: localize.day(clause.day, 'long') });
    case 'reask':
    case 'right':
      return localize.term(`lead.${clause.kind}`, {
        count: clause.count,
        when: localize.term('dueWhen', { days: clause.days }),
      });
    case 'consentEnds':
    case 'memberEnds':
      return localize.term(`lead.${clause.kind}`, {
        name: clause.name,
        when: localize.term('when', { days: clause.days }),
      });
    case 'members':
    case 'emergency':
    case 'provisional':
    case 'unanswered':
      return localize.term(`lead.${clause.kind}`, { count: clause.count });
    case 'noAccountable':
    case 'settled':
    case 'withheld':
      return localize.term(`lead.${clause.kind}`);
  }
}
