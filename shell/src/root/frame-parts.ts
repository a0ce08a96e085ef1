import type { Session } from './backend.ts';
import { make } from './dom.ts';
import type { PortalTerms } from './messages.ts';
import { directoryPath, formsPath, patientsPath, referencesPath } from './routes.ts';
import type { Route } from './routes.ts';

/** Main navigation: a list of links, the present one marked. */
export function navigation(
  terms: PortalTerms,
  { professional }: Session,
): { readonly element: HTMLElement; show(route: Route): void } {
  const patients = make('a', { href: patientsPath }, terms.patients);
  const references = make('a', { href: referencesPath }, terms.references);
  const directory = make('a', { href: directoryPath }, terms.directory);
  const forms = make('a', { href: formsPath }, terms.forms);
  const links = [patients, references, directory, ...(professional.formSteward ? [forms] : [])];
  const element = make(
    'nav',
    { class: 'main-nav', 'aria-label': terms.navigation },
    make('ul', {}, ...links.map((link) => make('li', {}, link))),
  );
  const mark = (link: HTMLElement, current: 'page' | 'true' | undefined) =>
    current === undefined ? link.removeAttribute('aria-current') : link.setAttribute('aria-current', current);
  return {
    element,
    show({ page }) {
      mark(patients, page === 'patients' ? 'page' : page === 'file' ? 'true' : undefined);
      mark(references, page === 'references' ? 'page' : page === 'shared' ? 'true' : undefined);
      mark(directory, page === 'directory' ? 'page' : undefined);
      mark(forms, page === 'forms' ? 'page' : undefined);
    },
  };
}

export const skipLink = (terms: PortalTerms): HTMLElement =>
  make('a', { class: 'skip', href: '#contenu' }, terms.skip);

/** Who is signed in, and the way out: a form, so that it works as any form does. */
export function whoIsSignedIn({ professional }: Session, terms: PortalTerms): HTMLElement {
  return make(
    'form',
    { class: 'who', method: 'post', action: '/logout' },
    make(
      'p',
      {},
      make('span', { class: 'visually-hidden' }, `${terms.signedInAs} `),
      make('b', {}, professional.name),
      ' ',
      make('small', {}, professional.title),
    ),
    make('button', {}, terms.signOut),
  );
}

export const mainPlace = (): HTMLElement => make('main', { id: 'contenu', tabindex: '-1' });

/** An ISO day as this house writes it. */
export function writtenDay(day: string | undefined, style: 'long' | 'short'): string {
  if (day === undefined) return '';
  const locale = document.documentElement.lang;
  return new Intl.DateTimeFormat(locale, { dateStyle: style, timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
