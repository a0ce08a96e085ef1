import { registerApplication, start } from 'single-spa';
import { readPatients, readSession, SignedOutError } from './backend.ts';
import type { Session } from './backend.ts';
import type { PortalDefinition } from './definition.ts';
import { make } from './dom.ts';
import { contextFor } from './elements.ts';
import { FilePage } from './file-page.ts';
import { followOwnLinks } from './own-links.ts';
import { pageApplication } from './page.ts';
import type { Page } from './page.ts';
import { listenToIntents } from './panel-intents.ts';
import { PanelPlace } from './panel-place.ts';
import { patientsPage } from './patients-page.ts';
import { routeOf } from './routes.ts';
import type { Route } from './routes.ts';
import { SignInAgain } from './sign-in-again.ts';
import { guardUnsavedChanges } from './unsaved-changes.ts';

const at = (page: Route['page']) => (location: Location) => routeOf(location).page === page;

/** Starts a portal: who is signed in, its frame, then its pages as single-spa applications. */
export async function startPortal(definition: PortalDefinition): Promise<void> {
  const { terms } = definition;
  try {
    const [session, patients] = await Promise.all([readSession(), readPatients()]);
    const frame = definition.frame(session);
    const application = (open: () => Promise<Page> | Page) =>
      pageApplication(frame.content, session.institution.name, open);
    let file: FilePage | undefined;

    registerApplication({
      name: 'patients',
      app: application(() => patientsPage(definition, patients)),
      activeWhen: at('patients'),
    });
    for (const patient of patients) {
      registerApplication({
        name: `file ${patient.recordNumber}`,
        app: application(() => (file = new FilePage(definition, session, patient))),
        activeWhen: (location) => {
          const route = routeOf(location);
          return route.page === 'file' && route.recordNumber === patient.recordNumber;
        },
      });
    }
    registerApplication({
      name: 'directory',
      app: application(() => directoryPage(definition, session)),
      activeWhen: at('directory'),
    });
    registerApplication({
      name: 'absent',
      app: application(() => absentPage(definition)),
      activeWhen: (location) => {
        const route = routeOf(location);
        return (
          route.page === 'absent' ||
          (route.page === 'file' && !patients.some(({ recordNumber }) => recordNumber === route.recordNumber))
        );
      },
    });

    window.addEventListener('single-spa:routing-event', () => frame.show(routeOf(location)));
    listenToIntents(
      (intent) => routeOf(location).page === 'file' && file !== undefined && file.follow(intent),
    );
    new SignInAgain(terms, session);
    guardUnsavedChanges();
    followOwnLinks();
    frame.show(routeOf(location));
    start();
  } catch (error) {
    if (error instanceof SignedOutError)
      return location.assign(`/login?return=${encodeURIComponent(location.pathname)}`);
    document.body.append(make('p', { role: 'alert', class: 'unavailable' }, terms.unavailable));
    throw error;
  }
}

/** The directory outside any file. */
function directoryPage({ terms }: PortalDefinition, session: Session): Page {
  const place = new PanelPlace(terms, contextFor(session));
  const head = make('div', { class: 'page-head' }, make('h1', {}, terms.directory));
  return {
    title: terms.directory,
    element: make('div', { class: 'page directory-page' }, head, place.element),
    arrive: () => void place.show('ressources'),
    leave: () => place.close(),
  };
}

function absentPage({ terms }: PortalDefinition): Page {
  const text = routeOf(location).page === 'file' ? terms.absentFile : terms.absentPage;
  const element = make(
    'div',
    { class: 'page' },
    make('div', { class: 'page-head' }, make('h1', {}, terms.absentTitle)),
    make('p', {}, text, ' ', make('a', { href: '/' }, terms.back)),
  );
  return { title: terms.absentTitle, element };
}
