import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EntityRecord } from '@fil/vocabulary/types';
import type { OpenScreen } from './emergency-screen.ts';
import { none, unread } from './none.ts';

type Service = EntityRecord<'plannedService'>;
const newestContacts = 10;

/** What the plan foresees for when something gives way. */
export function contingency(screen: OpenScreen): TemplateResult {
  return serviceList(screen, ({ fact }) => fact.contingency === true);
}

export function plannedServices(screen: OpenScreen): TemplateResult {
  return serviceList(screen, ({ fact }) => fact.contingency !== true && fact.state !== 'ended');
}

function serviceList(screen: OpenScreen, isWanted: (service: Service) => boolean): TemplateResult {
  const { file, localize } = screen;
  if (!file.plan) return unread(screen);
  const services = file.plan.services.filter(isWanted);
  if (services.length === 0) return none(screen);
  return html`<ul class="rows">
    ${services.map(
      ({ fact }) =>
        html`<li>
          <strong>${fact.title}</strong>
          <br /><span class="muted"
            >${localize.term('contingencyLine', { provider: fact.provider, responsible: fact.responsible })}</span
          >
        </li>`,
    )}
  </ul>`;
}

export function needs(screen: OpenScreen): TemplateResult {
  const { plan } = screen.file;
  if (!plan) return unread(screen);
  if (plan.needs.length === 0) return none(screen);
  return html`<ul class="rows">
    ${plan.needs.map(
      ({ fact }) =>
        html`<li>
          ${fact.title}${fact.words === undefined ? nothing : html`<p class="voice"><q>${fact.words.text}</q></p>`}
        </li>`,
    )}
  </ul>`;
}

export function lastContacts(screen: OpenScreen): TemplateResult {
  const { file, localize } = screen;
  if (!file.timeline) return unread(screen);
  const newest = file.timeline.contacts
    .toSorted((a, b) => (a.fact.day < b.fact.day ? 1 : -1))
    .slice(0, newestContacts);
  if (newest.length === 0) return none(screen);
  return html`<dl>
    ${newest.map(
      ({ fact }) =>
        html`<dt>${localize.day(fact.day, 'long')}</dt>
          <dd>${[fact.with, fact.summary].filter((words) => words !== undefined).join(' · ')}</dd>`,
    )}
  </dl>`;
}
