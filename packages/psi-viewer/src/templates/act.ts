import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { PlanTerms } from '../messages/index.ts';
import type { PlanScreen } from './plan-screen.ts';

/** A quiet button that names, for those who cannot see the line it stands on, what it acts on. */
export function act(
  { localize }: PlanScreen,
  key: 'edit' | 'addGoal' | 'addService' | 'searchDirectory' | ('recordVisit' & keyof PlanTerms),
  about: string,
  onClick: (event: Event) => void,
): TemplateResult {
  const words = localize.term(key);
  return html`<button
    type="button"
    aria-label=${localize.term('actNamed', { act: words, title: about })}
    @click=${onClick}
  >
    ${words}
  </button>`;
}
