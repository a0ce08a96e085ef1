import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { leadingClauses } from '../view/leading-sentence.ts';
import type { Clause } from '../view/leading-sentence.ts';
import type { PlanLocalize, PlanScreen } from './plan-screen.ts';

/** The sentence that says first what a reader must know: the most pressing in bold, the rest after it. */
export function leadingSentence({ localize, plan }: PlanScreen): TemplateResult {
  const [first, ...others] = leadingClauses(plan).map((clause) => clauseWords(localize, clause));
  if (first === undefined) return html``;
  const capital = first.charAt(0).toLocaleUpperCase(localize.locale) + first.slice(1);
  const rest = others.map((words) => `${localize.term('lead.between')}${words}`).join('');
  return html`<p class="lead"><b>${capital}</b>${rest}${localize.term('lead.end')}</p>`;
}

function clauseWords(localize: PlanLocalize, clause: Clause): string {
  const day = (text: string) => localize.day(text, 'month');
  switch (clause.kind) {
    case 'inHospital':
      return localize.term('lead.inHospital', { since: day(clause.since) });
    case 'missed': {
      const { service, missed, of, since } = clause;
      return localize.term('lead.missed', { title: service, missed, expected: of, since: day(since) });
    }
    case 'notStarted':
      return localize.term('lead.notStarted', { title: clause.service, day: day(clause.startDue) });
    case 'reassessmentDue':
    case 'planReviewDue':
    case 'fullReassessmentDue':
      return localize.term(`lead.${clause.kind}`, {
        when: localize.term('dueIn', { days: clause.dueInDays }),
      });
    case 'noContact':
      return localize.term('lead.noContact', { days: clause.days });
    case 'unmetNeed':
    case 'needWithoutGoal':
    case 'toDiscuss':
    case 'awaited': {
      const { kind, ...values } = clause;
      return localize.term(`lead.${kind}`, values);
    }
    case 'steady':
    case 'empty':
      return localize.term(`lead.${clause.kind}`);
  }
}
