import { navigateToUrl, registerApplication, start } from 'single-spa';
import { readPatients, readSession, SignedOutError } from './backend.ts';
import type { Patient, Session } from './backend.ts';
import { BeginCircle } from './begin-circle.ts';
import type { PortalDefinition } from './definition.ts';
import { make } from './dom.ts';
import { contextFor } from './elements.ts';
import type { Mounted } from './elements.ts';
import { FilePage } from './file-page.ts';
import { ownFile, sharedFile } from './opened-files.ts';
import { followOwnLinks } from './own-links.ts';
import { pageApplication } from './page.ts';
import type { Page } from './page.ts';
import { listenToIntents } from './panel-intents.ts';
import { PanelPlace } from './panel-place.ts';
import { patientsPage } from './patients-page.ts';
import { routeOf, sharedFilePathOf } from './routes.ts';
import type { Route } from './routes.ts';
import { SignInAgain } from './sign-in-again.ts';
import { guardUnsavedChanges } from './unsaved-changes.ts';
import { openVisitPage, visitPath } from './visit-hand-over.ts';
import { visitReturnPage } from './visit-page.ts';

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
      app: application(() => patientsPage(definition, patients, session.visitPage !== undefined)),
      activeWhen: at('patients'),
    });
    for (const patient of patients) {
      registerApplication({
        name: `file ${patient.recordNumber}`,
        app: application(() => (file = patientFile(definition, session, patient))),
        activeWhen: (location) => {
          const route = routeOf(location);
          return route.page === 'file' && route.recordNumber === patient.recordNumber;
        },
      });
    }
    registerApplication({
      name: 'shared file',
      app: application(() => (file = sharedFilePage(definition, session))),
      activeWhen: at('shared'),
    });
    registerApplication({
      name: 'references',
      app: application(() => elementPage(definition, session, 'references', terms.references)),
      activeWhen: at('references'),
    });
    registerApplication({
      name: 'forms',
      app: application(() => elementPage(definition, session, 'formulaires', terms.forms)),
      activeWhen: at('forms'),
    });
    registerApplication({
      name: 'directory',
      app: application(() => elementPage(definition, session, 'ressources', terms.directory)),
      activeWhen: at('directory'),
    });
    registerApplication({
      name: 'visit',
      app: application(() => visitReturnPage(terms, session)),
      activeWhen: at('visit'),
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
    listenToVisits(session, () => file);
    listenToIntents(
      (intent) => 'panel' in routeOf(location) && file !== undefined && file.follow(intent),
      (fileId) => navigateToUrl(sharedFilePathOf(fileId)),
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

/** A patient's file; a case manager to whom the service tells nothing of it is offered to begin its circle. */
function patientFile(definition: PortalDefinition, session: Session, patient: Patient): FilePage {
  const file = ownFile(definition, session, patient);
  if (!session.professional.caseManager) return new FilePage(definition, file, offersVisit(session));
  const offer = new BeginCircle(definition.terms, file.context, patient, () => page.again());
  const page = new FilePage(definition, { ...file, notice: offer.element }, offersVisit(session));
  void offer.look();
  return page;
}

const offersVisit = ({ visitPage }: Session): boolean => visitPage !== undefined;

function sharedFilePage(definition: PortalDefinition, session: Session): FilePage {
  const route = routeOf(location);
  return new FilePage(
    definition,
    sharedFile(definition, session, route.page === 'shared' ? route.fileId : ''),
    offersVisit(session),
  );
}

/** One element outside any file. */
function elementPage({ terms }: PortalDefinition, session: Session, element: Mounted, title: string): Page {
  const place = new PanelPlace(terms, contextFor(session));
  // These say their own title on the screen; the page keeps its heading for who hears it.
  const kind = element === 'references' || element === 'formulaires' ? 'visually-hidden' : 'page-head';
  const head = make('div', { class: kind }, make('h1', {}, title));
  return {
    title,
    element: make('div', { class: `page ${element}-page` }, head, place.element),
    arrive: () => void place.show(element),
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

/** The evaluation of the open file is to be taken along: the host alone opens the page, and hands the person over. */
function listenToVisits(session: Session, openFile: () => FilePage | undefined): void {
  const { visitPage } = session;
  if (visitPage === undefined) return;
  document.addEventListener('fil-navigate', (event) => {
    const { detail } = event as CustomEvent<{ readonly to: string }>;
    const person = openFile()?.person;
    if (detail.to !== 'visit' || !person) return;
    event.preventDefault();
    if (!openVisitPage(visitPage, session, person)) navigateToUrl(visitPath);
  });
}
