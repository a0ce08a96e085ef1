import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { EntityId, StatementFact } from '@fil/vocabulary/types';
import type { PlanScreen } from './plan-screen.ts';

/** What the person and relatives wrote themselves about one line of the plan, or about the whole; still standing. */
export function ownWords({ plan, localize }: PlanScreen, about?: EntityId): readonly TemplateResult[] {
  const stands = ({ about: line, withdrawnOn }: StatementFact) =>
    line?.id === about && (withdrawnOn === undefined || plan.today < withdrawnOn);
  return (plan.statements ?? [])
    .filter(({ fact }) => stands(fact))
    .map(({ fact, author }) => {
      const said = { name: author.name, day: localize.day(fact.writtenOn, 'month') };
      return html`<p class="voice"><q>${fact.text}</q></p>
        <p class="small muted">${localize.term(`stance.${fact.stance}`, said)}</p>`;
    });
}
