import type { Institution } from '../institution.ts';
import { signInTerms } from '../messages/sign-in.ts';
import { html } from './html.ts';
import type { HtmlPart } from './html.ts';

/** A page around signing in and out, with the look of one institution (its class chooses the style). */
export function housePage(
  institution: Institution,
  title: string,
  content: HtmlPart,
  script?: string,
): string {
  const terms = signInTerms(institution);
  const page = html`<html lang="${institution.locale}" class="${institution.kind}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${title} – ${institution.name}</title>
      <link rel="icon" href="/assets/sign-in/icon.svg" />
      <link rel="stylesheet" href="/assets/sign-in/sign-in.css" />
      ${script && html`<script type="module" src="/assets/sign-in/${script}"></script>`}
    </head>
    <body>
      <header>
        <p class="house">${institution.name}</p>
        <p class="service">${terms.service}</p>
      </header>
      <main>${content}</main>
      <footer>
        <p>${terms.notice}</p>
        <p>${terms.demonstration}</p>
      </footer>
    </body>
  </html>`;
  return `<!doctype html>\n${page}\n`;
}
