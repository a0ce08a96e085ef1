import { html } from '../html/html.ts';
import type { Html } from '../html/html.ts';
import type { Institution } from '../institution.ts';
import { doorMessages as terms } from '../messages/door.ts';

/** Asks one thing: which territory. Each has its own issuer, so that nobody is looked for where they are not followed. */
export function welcomePage(institutions: readonly Institution[]): string {
  const page = html`<html lang="fr">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${terms.title}</title>
      <link rel="icon" href="/assets/sign-in/icon.svg" />
      <link rel="stylesheet" href="/assets/door/main.css" />
    </head>
    <body class="welcome">
      <main>
        <h1>${terms.name}</h1>
        <p class="lead">${terms.lead}</p>
        <h2>${terms.choose}</h2>
        <ul class="doors">
          ${institutions.map(door)}
        </ul>
        <p class="shared">${terms.shared}</p>
      </main>
      <footer><p>${terms.fictional}</p></footer>
    </body>
  </html>`;
  return `<!doctype html>\n${page}\n`;
}

function door({ territory, locale }: Institution): Html {
  const country = locale === 'fr-FR' ? terms.countries.FR : terms.countries.CA;
  return html`<li>
    <a href="/login?territoire=${territory.id}"><b>${territory.name}</b> <span>${country}</span></a>
  </li>`;
}
