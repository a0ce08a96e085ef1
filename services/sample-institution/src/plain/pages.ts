import { fileSystem } from '@fil/vocabulary/codes';
import type { PersonReference } from '@fil/vocabulary/types';
import { html, trustedHtml } from '../html/html.ts';
import type { Html, HtmlPart } from '../html/html.ts';
import type { Institution } from '../institution.ts';
import { termsFor } from '../messages/catalogue.ts';
import { plainMessages } from '../messages/plain.ts';
import { importMapScript } from '../portal/import-map.ts';
import type { InlineImportMap } from '../portal/import-map.ts';
import type { Patient } from '../portal/patient.ts';
import type { PortalSession } from '../portal/sessions.ts';

/** How this page embeds: with an import map and the API behind its own origin, or without either. */
export interface Embedding {
  /** Prefix of the page's own addresses. */
  readonly prefix: '' | '/sans-carte';
  /** Base address of the API, as the page's scripts use it. */
  readonly service: string;
  readonly importMap: InlineImportMap | undefined;
  /** Addresses of the elements' `define.js`, by element. */
  readonly modules: Readonly<Record<ElementName, string>>;
}

export const elementNames = [
  'evaluation-form',
  'psi-viewer',
  'continuity-timeline',
  'resource-directory',
  'circle-of-care',
  'emergency-access',
  'referral-inbox',
] as const;
/** What a patient's page shows; the inbox stands by itself. */
const inFile: readonly ElementName[] = elementNames.filter((name) => name !== 'referral-inbox');
export type ElementName = (typeof elementNames)[number];

/** Pages of a record system of 2009: a table, a form, script tags. */
export function plainPages(institution: Institution, embedding: Embedding) {
  const terms = termsFor(plainMessages, institution.locale);
  const { prefix, service, importMap, modules } = embedding;
  const day = new Intl.DateTimeFormat(institution.locale, { dateStyle: 'short', timeZone: 'UTC' });
  const written = (birthDate: string | undefined) =>
    birthDate === undefined ? '' : day.format(new Date(`${birthDate}T00:00:00Z`));

  const page = (
    title: string,
    session: PortalSession,
    scripts: readonly string[],
    content: HtmlPart,
  ): string => {
    const document = html`<html lang="${institution.locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – ${institution.name}</title>
        <script src="/assets/plain/policy.js"></script>
        <link rel="icon" href="/assets/sign-in/icon.svg" />
        <link rel="stylesheet" href="/assets/plain/plain.css" />
        ${importMap && importMapScript(importMap)}
        ${scripts.map((source) => html`<script type="module" src="${source}"></script> `)}
      </head>
      <body>
        <a class="skip" href="#contenu">${terms.skip}</a>
        <div id="page">
          <header>
            <p id="house">${institution.name}</p>
            <p id="product">${terms.product}</p>
            <form method="post" action="/logout">
              <span>${session.name}, ${session.title}</span> <button>${terms.signOut}</button>
            </form>
          </header>
          <nav aria-label="${terms.product}">
            <ul>
              <li><a href="${prefix}/">${terms.patients}</a></li>
              <li><a href="${prefix}/references">${terms.references}</a></li>
              <li><a href="${prefix}/annuaire">${terms.directory}</a></li>
              <li class="other">
                <a href="${prefix === '' ? '/sans-carte/' : '/'}"
                  >${prefix === '' ? terms.withoutMap : terms.withMap}</a
                >
              </li>
            </ul>
          </nav>
          <main id="contenu">${content}</main>
          <footer>
            ${terms.footer}${prefix !== '' && html`<br />${terms.withoutMapNote}`}<br />
            <span
              id="policy"
              data-none="${terms.policyKept}"
              data-one="${terms.policyBrokenOnce}"
              data-several="${terms.policyBroken}"
            ></span>
          </footer>
        </div>
      </body>
    </html>`;
    return `<!doctype html>\n${document}\n`;
  };

  /** One part of the page: a heading of the host's, then one of our tags. The host's own script sets its context. */
  const section = (id: string, title: string, element: ElementName): Html =>
    html`<div class="part" id="${id}">
      <h2>${title}</h2>
      ${trustedHtml(`<fil-${element}></fil-${element}>`)}
    </div>`;

  const host = (person: PersonReference | undefined, content: HtmlPart): Html =>
    html`<div
      id="fil"
      data-service="${service}"
      data-shared="${prefix}/dossier-partage/"
      ${person && html` data-system="${person.system}" data-value="${person.value}"`}
    >
      <div id="session-over" role="alert" hidden>
        <p>
          ${terms.sessionOver}
          <a href="/login?return=/session-renewed" target="session">${terms.signInAgain}</a>
        </p>
      </div>
      <noscript><p>${terms.noScript}</p></noscript>
      ${content}
    </div>`;

  /** Everything of one file, one part under the other. */
  const parts = (person: PersonReference): Html => {
    const shown = [
      ['evaluation', terms.evaluation, 'evaluation-form'],
      ['plan', terms.plan, 'psi-viewer'],
      ['continuite', terms.timeline, 'continuity-timeline'],
      ['cercle', terms.circle, 'circle-of-care'],
      ['urgence', terms.emergency, 'emergency-access'],
      ['ressources', terms.resources, 'resource-directory'],
    ] as const;
    return html`<nav class="tabs" aria-label="${terms.inThisFile}">
        <ul>
          ${shown.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}
        </ul>
      </nav>
      ${host(
        person,
        shown.map(([id, title, element]) => section(id, title, element)),
      )}`;
  };

  const scripts = (names: readonly ElementName[]) => [
    '/assets/plain/context.js',
    ...names.map((name) => modules[name]),
  ];

  return {
    patients: (session: PortalSession, patients: readonly Patient[]) =>
      page(
        terms.patients,
        session,
        [],
        html`<h1>${terms.patients}</h1>
          <table>
            <caption>
              ${terms.count(patients.length)}
            </caption>
            <thead>
              <tr>
                <th scope="col">${terms.recordNumber}</th>
                <th scope="col">${terms.name}</th>
                <th scope="col">${terms.birthDate}</th>
                <th scope="col">${terms.place}</th>
                <th scope="col">${terms.reason}</th>
              </tr>
            </thead>
            <tbody>
              ${patients.map(
                ({ recordNumber, name, birthDate, place, reason }) =>
                  html`<tr>
                    <td class="number">${recordNumber}</td>
                    <td><a href="${prefix}/patient/${encodeURIComponent(recordNumber)}">${name}</a></td>
                    <td class="number">${written(birthDate)}</td>
                    <td>${place}</td>
                    <td>${reason}</td>
                  </tr> `,
              )}
            </tbody>
          </table>`,
      ),

    file: (session: PortalSession, patient: Patient) =>
      page(
        patient.name,
        session,
        scripts(inFile),
        html`<div id="patient">
            <h1>${patient.name}</h1>
            <dl>
              <dt>${terms.recordNumber}</dt>
              <dd class="number">${patient.recordNumber}</dd>
              ${
                patient.birthDate &&
                html`<dt>${terms.birthDate}</dt>
                  <dd class="number">${written(patient.birthDate)}</dd>`
              }
            </dl>
          </div>
          ${parts({ system: institution.personSystem, value: patient.recordNumber })}`,
      ),

    /** A file that the hospital has no number for, opened by an accepted referral. */
    sharedFile: (session: PortalSession, fileId: string) =>
      page(
        terms.sharedTitle,
        session,
        scripts(inFile),
        html`<div id="patient"><h1>${terms.sharedTitle}</h1></div>
          ${parts({ system: fileSystem, value: fileId })}`,
      ),

    references: (session: PortalSession) =>
      page(
        terms.references,
        session,
        scripts(['referral-inbox']),
        html`<h1>${terms.references}</h1>
          ${host(undefined, trustedHtml('<fil-referral-inbox></fil-referral-inbox>'))}`,
      ),

    directory: (session: PortalSession) =>
      page(
        terms.directory,
        session,
        scripts(['resource-directory']),
        html`<h1>${terms.directory}</h1>
          ${host(undefined, trustedHtml('<fil-resource-directory></fil-resource-directory>'))}`,
      ),

    absent: (session: PortalSession) =>
      page(
        terms.absentTitle,
        session,
        [],
        html`<h1>${terms.absentTitle}</h1>
          <p>${terms.absent}</p>`,
      ),
  };
}

export type PlainPages = ReturnType<typeof plainPages>;
