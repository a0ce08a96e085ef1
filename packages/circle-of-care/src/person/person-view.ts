import { Localize, Query } from '@fil/element-kit';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { domains } from '@fil/vocabulary/codes';
import type { CircleReadAnswer } from '@fil/vocabulary/types';
import type { CreatePersonView } from '../person-view-contract.ts';
import { readBeside } from './beside.ts';
import type { Beside } from './beside.ts';
import { Hiding } from './hiding.ts';
import { personCatalogue } from './messages/index.ts';
import type { PersonTerms } from './messages/index.ts';
import { pagePart } from './page-part.ts';
import type { PersonScreen } from './person-screen.ts';
import { personStyles } from './person.styles.ts';
import { consents } from './sections/consents.ts';
import { helpers } from './sections/helpers.ts';
import { left } from './sections/left.ts';
import { readings } from './sections/readings.ts';
import { refusals } from './sections/refusals.ts';
import { words } from './sections/words.ts';

/**
 * The circle of care as the person and those close to her read it: one page in plain language and large print, which
 * prints whole. Who helps, who saw the file, what has left, her own words, what she refuses and what she allowed.
 */
export const personView: CreatePersonView = (host) => {
  const localize = new Localize<PersonTerms>(host.element, personCatalogue);
  const hiding = new Hiding(host.element);
  const beside = new Query<Beside>(host.element, {
    load: (connection, signal) => readBeside(connection, host.element.person, signal),
    watches: ['need', 'goal', 'plannedService', 'statement', 'consent', 'disclosure', 'emergencyAccess'],
  });
  return {
    styles: personStyles,
    render(circle) {
      const mine = circle.me.role === 'person';
      const name = circle.identity?.fact.displayName ?? '';
      return page({ host, localize, circle, beside, hiding, mine, name });
    },
  };
};

function page(screen: PersonScreen): TemplateResult {
  const { circle, host, localize, name } = screen;
  const whose = screen.mine || name === '' ? 'mine' : 'theirs';
  const titled = (part: 'helpers' | 'readings' | 'left' | 'words' | 'refusals' | 'consents.title'): string =>
    localize.term(`${part}.${whose}`, { name });
  return html`<article class="own-page" lang=${host.element.locale}>
    <header>
      <h2 tabindex="-1">${localize.term(`title.${whose}`, { name })}</h2>
      <p class="muted">${localize.term('asOf', { day: localize.day(circle.today, 'long') })}</p>
      ${lead(screen)}
      <button type="button" @click=${() => window.print()}>${localize.term('print')}</button>
      ${hideSubjects(screen)}
    </header>
    ${pagePart(screen, 'helpers', titled('helpers'), () => helpers(screen))}
    ${pagePart(screen, 'readings', titled('readings'), () => readings(screen))}
    ${pagePart(screen, 'left', titled('left'), () => left(screen))}
    ${pagePart(screen, 'words', titled('words'), () => words(screen))}
    ${pagePart(screen, 'refusals', titled('refusals'), () => refusals(screen))}
    ${pagePart(screen, 'consents', titled('consents.title'), () => consents(screen))}
  </article>`;
}

/** The answer first: how many, who answers for the follow-up, and what happened that one must know. */
function lead({ circle, localize }: PersonScreen): TemplateResult {
  const present = circle.members.filter(
    ({ role, to }) => role !== 'person' && (to === undefined || circle.today < to),
  );
  const accountable = present.find((member) => member.accountable);
  const sentences = [localize.term('lead.helpers', { count: present.length })];
  if (accountable) {
    const { name, phone } = accountable;
    sentences.push(
      phone === undefined
        ? localize.term('lead.accountable', { name })
        : localize.term('lead.accountablePhone', { name, phone }),
    );
  }
  const closed = circle.closures.find(({ fact }) => fact.reopenedOn === undefined);
  if (closed)
    sentences.push(localize.term('lead.closed', { day: localize.day(closed.fact.endedOn, 'long') }));
  const unreviewed = newestUnreviewed(circle);
  return html`<p class="lead">${sentences.join(' ')}</p>
    ${unreviewed === undefined ? nothing : html`<p class="remark bad">${localize.term('lead.emergency', { day: localize.instant(unreviewed, 'moment') })}</p>`}`;
}

function newestUnreviewed({ emergencies }: CircleReadAnswer): string | undefined {
  return emergencies
    .filter(({ fact }) => fact.review === undefined)
    .map(({ fact }) => fact.openedAt)
    .toSorted()
    .at(-1);
}

function hideSubjects({ hiding, host, localize }: PersonScreen): TemplateResult {
  return html`<details class="no-print">
    <summary>${localize.term('hideSubjects')}</summary>
    <p>${localize.term('hideSubjectsAbout')}</p>
    <div class="choices" role="group" aria-label=${localize.term('hideSubjects')}>
      ${domains.map(
        (domain) =>
          html`<label class="choice"
            ><input
              type="checkbox"
              .checked=${hiding.hidesSubject(domain)}
              @change=${() => hiding.toggleSubject(domain)}
            />${host.localize.term(`domain.${domain}`)}</label
          >`,
      )}
    </div>
  </details>`;
}
