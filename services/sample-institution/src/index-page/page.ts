import type { Instant } from '@fil/vocabulary/types';
import { html } from '../html/html.ts';
import type { Html, HtmlPart } from '../html/html.ts';
import type { Account, Institution } from '../institution.ts';
import { indexMessages as terms } from '../messages/index-page.ts';
import { demonstrationPassword } from '../provider/pages.ts';
import { circlesOf } from './circles.ts';
import { clockMoves } from './demonstration-clock.ts';

const namedPersons = 3;

/** The printed address: what there is to see, who can sign in, and the clock. Works without scripts. */
export function indexPage(institutions: readonly Institution[], now: Instant | undefined): string {
  // The doors of all territories are one portal.
  const portals = Map.groupBy(institutions, ({ origin }) => origin);
  const page = html`<html lang="fr-CA">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${terms.title}</title>
      <link rel="icon" href="/assets/sign-in/icon.svg" />
      <link rel="stylesheet" href="/assets/index/index.css" />
    </head>
    <body>
      <a class="skip" href="#contenu">${terms.skip}</a>
      <header>
        <p class="name">${terms.name}</p>
        <h1>${terms.lead}</h1>
        <p class="fictional">${terms.fictional}</p>
      </header>
      <main id="contenu">
        <section aria-labelledby="portails">
          <h2 id="portails">${terms.portalsTitle}</h2>
          <p class="about">
            ${terms.portalsLead} ${terms.passwordNote} <code>${demonstrationPassword}</code>
          </p>
          <div class="portals">${[...portals.values()].map(portal)}</div>
        </section>
        <section aria-labelledby="essayer">
          <h2 id="essayer">${terms.stepsTitle}</h2>
          <ol class="steps">
            ${terms.steps.map(({ title, text }) => html`<li><b>${title}</b><span>${text}</span></li>`)}
          </ol>
        </section>
        <section aria-labelledby="horloge" class="clock">
          <h2 id="horloge">${terms.clockTitle}</h2>
          ${clock(now)}
        </section>
      </main>
    </body>
  </html>`;
  return `<!doctype html>\n${page}\n`;
}

function portal(institutions: readonly Institution[]): HtmlPart {
  const [institution] = institutions;
  if (!institution) return undefined;
  const { kind, name, origin } = institution;
  const { country, what } = terms.kinds[kind];
  return html`<article class="${kind}">
    <h3><a href="${origin}/">${name}</a> <small>${country}</small></h3>
    <p>${what}</p>
    ${kind === 'door' ? territories(institutions) : accountList(terms.accounts, institution.accounts)}
  </article>`;
}

const accountList = (label: string, accounts: readonly Account[]): Html =>
  html`<ul aria-label="${label}">
    ${accounts.map(accountLine)}
  </ul>`;

/** Each territory's own way in. */
const territories = (institutions: readonly Institution[]): Html =>
  html`<div class="territories">
    ${institutions.map(
      ({ origin, territory, accounts }) =>
        html`<div>
          <p class="territory"><a href="${origin}/login?territoire=${territory.id}">${territory.name}</a></p>
          ${accountList(territory.name, accounts)}
        </div>`,
    )}
  </div>`;

function accountLine({ subject, name, title, kind }: Account): Html {
  if (kind === 'person') return html`<li><b>${name}</b><span>${terms.ownFile}</span></li>`;
  const persons = circlesOf(subject);
  const named = persons.slice(0, namedPersons);
  const sentence =
    persons.length === 0 ? terms.outsideCircles : terms.circles(named, persons.length - named.length);
  return html`<li><b>${name}</b>, ${title}<span>${sentence}</span></li>`;
}

function clock(now: Instant | undefined): Html {
  if (now === undefined)
    return html`<p class="about">${terms.clockLead}</p>
      <p role="status">${terms.clockUnavailable}</p>`;
  const day = new Intl.DateTimeFormat('fr-CA', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: 'America/Toronto',
  });
  return html`<p class="about">${terms.clockLead}</p>
    <p class="now" role="status">
      ${terms.clockNow} <time datetime="${now}">${day.format(new Date(now))}</time>
    </p>
    <form method="post" action="/clock">
      ${clockMoves.map(
        (move) => html`<button name="move" value="${move}">${terms.clockButtons[move]}</button> `,
      )}
    </form>`;
}
