import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Domain } from '@fil/vocabulary/codes';
import { domainAnswers } from './domain-answers.ts';
import { contacts, identity } from './identity.ts';
import { furtherDomains } from '../view/emergency-file.ts';
import type { FurtherDomain } from '../view/emergency-file.ts';
import type { OpenScreen } from './emergency-screen.ts';
import { moreDomain } from './more-domain.ts';
import { protection } from './protection.ts';
import { contingency, lastContacts, needs, plannedServices } from './plan-parts.ts';
import { timeLeft } from './time-left.ts';

/** What the gesture opened, in the order in which it is looked for; then each further domain; then how to open one. */
export function emergencySet(screen: OpenScreen): TemplateResult {
  const { localize, file } = screen;
  const further = furtherDomains.filter((domain) => file.access.domains.includes(domain));
  return html`<p class="lead">${timeLeft(screen)}</p>
    <p class="muted">${localize.term('told')} ${localize.term('readOnly')}</p>
    <div class="set">
      ${part('health', localize.term('domain.health'), domainAnswers(screen, 'health'))}
      ${part('medication', localize.term('domain.medication'), domainAnswers(screen, 'medication'))}
      ${part('legalProtection', localize.term('domain.legalProtection'), protection(screen))}
      ${part('contingency', localize.term('set.contingency'), contingency(screen))}
      ${part('identity', localize.term('set.identity'), html`${identity(screen)} ${contacts(screen)}`)}
      ${further.map((domain) => part(domain, localize.term(`domain.${domain}`), furtherPart(screen, domain)))}
    </div>
    ${screen.isIdentified ? moreDomain(screen, closedTo(file.access.domains)) : nothing}`;
}

function closedTo(open: readonly Domain[]): readonly FurtherDomain[] {
  return furtherDomains.filter((domain) => !open.includes(domain));
}

function part(id: string, title: string, content: unknown): TemplateResult {
  return html`<section aria-labelledby="set-${id}">
    <h3 id="set-${id}">${title}</h3>
    ${content}
  </section>`;
}

function furtherPart(screen: OpenScreen, domain: FurtherDomain): unknown {
  switch (domain) {
    case 'plan':
      return needs(screen);
    case 'services':
      return plannedServices(screen);
    case 'notes':
      return lastContacts(screen);
    default:
      return domainAnswers(screen, domain);
  }
}
