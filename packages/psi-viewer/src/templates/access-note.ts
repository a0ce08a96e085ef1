import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { PlanScreen } from './plan-screen.ts';

/** One line for what is not here because this reader may not see it, and for what they may only read. */
export function accessNote({ localize, plan, summary }: PlanScreen): TemplateResult | typeof nothing {
  const granted = (domain: 'plan' | 'services') => summary.grants.some((grant) => grant.domain === domain);
  const notes: string[] = [];
  if (!granted('plan')) notes.push(localize.term('withheldPlan'));
  else if (!granted('services')) notes.push(localize.term('withheldServices'));
  if (!plan.canWrite.plan && !plan.canWrite.services) notes.push(localize.term('readOnly'));
  return notes.length === 0 ? nothing : html`<p class="small muted access">${notes.join(' ')}</p>`;
}
