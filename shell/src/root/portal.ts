import { registerApplication, start } from 'single-spa';
import { readPatients, readSession, SignedOutError } from './backend.ts';
import type { PortalDefinition } from './definition.ts';
import { make } from './dom.ts';
import { contextFor, lifecyclesOf } from './elements.ts';
import type { HostContext } from './elements.ts';
import { FilePage } from './file-page.ts';
import { followOwnLinks } from './own-links.ts';
import { pageApplication } from './page.ts';
import type { Page } from './page.ts';
import { listenToIntents } from './panel-intents.ts';
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
    registerDirectory(definition, frame.content, contextFor(session), session.institution.name);
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

/** The directory outside any file: here the element itself is the application, inside the portal's own page. */
function registerDirectory(
  { terms }: PortalDefinition,
  content: HTMLElement,
  context: HostContext,
  institution: string,
): void {
  const place = make('div', { class: 'panel' });
  const heading = make('h1', { tabindex: '-1' }, terms.directory);
  const page = make(
    'div',
    { class: 'page directory-page' },
    make('div', { class: 'page-head' }, heading),
    place,
  );
  const draw = async () => {
    content.replaceChildren(page);
    document.title = `${terms.directory} – ${institution}`;
    heading.focus();
  };
  registerApplication({
    name: 'directory',
    app: async () => {
      const { bootstrap, mount, unmount } = await lifecyclesOf('ressources');
      return { bootstrap, mount: [draw, mount].flat(), unmount: [unmount, async () => page.remove()].flat() };
    },
    activeWhen: at('directory'),
    customProps: { domElement: place, context },
  });
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
