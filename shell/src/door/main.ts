import { readSession, SignedOutError } from '../root/backend.ts';
import type { Session } from '../root/backend.ts';
import { make } from '../root/dom.ts';
import { SignInAgain } from '../root/sign-in-again.ts';
import { guardUnsavedChanges } from '../root/unsaved-changes.ts';
import { readOwnFiles, sectionsOf } from './file.ts';
import type { FileSection, OwnFile } from './file.ts';
import { leaveNoTrace } from './leave-no-trace.ts';
import { terms } from './messages.ts';

/** Sections by the names that elements ask for. */
const sectionOf: Readonly<Record<string, string>> = { plan: 'plan', circle: 'cercle' };

/** The person's own door: one calm page, large print, and one way out that is always in sight. */
async function openDoor(): Promise<void> {
  leaveNoTrace();
  const session = await readSession().catch((error: unknown) => {
    if (!(error instanceof SignedOutError)) return sayUnavailable(error);
    location.assign('/');
    return undefined;
  });
  if (!session) return;
  document.documentElement.lang = session.locale;
  const content = make('main', { id: 'contenu', tabindex: '-1' });
  document.body.append(make('a', { class: 'skip', href: '#contenu' }, terms.skip), bar(), content);
  new SignInAgain(terms, session);
  guardUnsavedChanges();
  // Signed in here and refused there is no reason to begin again by oneself: it would never end.
  const files = await readOwnFiles(session).catch(sayUnavailable);
  if (!files) return;
  const [only] = files;
  if (!only)
    content.replaceChildren(make('h1', {}, hello(session)), make('p', { class: 'lead' }, terms.nothing));
  else if (files.length === 1) await show(content, session, only);
  else choose(content, session, files);
}

function sayUnavailable(error: unknown): undefined {
  document.body.append(make('p', { role: 'alert', class: 'unavailable' }, terms.unavailable));
  console.error(error);
}

const hello = ({ professional }: Session): string => terms.hello(professional.name);

/** A form, so that it works as any form does. */
function bar(): HTMLElement {
  return make(
    'header',
    { class: 'bar' },
    make('p', { class: 'name' }, terms.name),
    make(
      'form',
      { method: 'post', action: '/logout' },
      make('p', { class: 'note', id: 'sortir-note' }, terms.signOutNote),
      make('button', { 'aria-describedby': 'sortir-note' }, terms.signOut),
    ),
  );
}

async function show(
  content: HTMLElement,
  session: Session,
  file: OwnFile,
  back?: HTMLElement,
): Promise<void> {
  const own = file.role === 'person';
  const sections = sectionsOf(session, file);
  const links = sections.map(({ id, title }) => make('li', {}, make('a', { href: `#${id}` }, title)));
  document.title = `${file.displayName} – ${terms.name}`;
  content.replaceChildren(
    make(
      'div',
      { class: 'head' },
      make('h1', {}, own ? hello(session) : file.displayName),
      make('p', { class: 'lead' }, own ? terms.ownLead : terms.relativeLead),
      back ?? '',
      make('nav', { 'aria-label': terms.parts }, make('ul', {}, ...links)),
    ),
    ...sections.map(({ element }) => element),
  );
  followIntents(sections);
  for (const { place, shows } of sections) await place.show(shows);
}

/** What an element asks to see stands on this page already: it is brought into sight. */
function followIntents(sections: readonly FileSection[]): void {
  document.addEventListener('fil-navigate', (event) => {
    const { to } = (event as CustomEvent<{ readonly to: string }>).detail;
    const section = sections.find(({ id }) => id === sectionOf[to]);
    if (!section || (event.target instanceof Node && section.element.contains(event.target))) return;
    event.preventDefault();
    section.element.scrollIntoView();
    section.element.querySelector('h2')?.focus();
  });
}

/** Somebody who stands beside several persons says which. */
function choose(content: HTMLElement, session: Session, files: readonly OwnFile[]): void {
  const again = make('button', { type: 'button', class: 'back' }, terms.others);
  again.addEventListener('click', () => location.reload());
  const doors = files.map((file) => {
    const button = make('button', { type: 'button' }, file.displayName);
    button.addEventListener('click', () => void show(content, session, file, again));
    return make('li', {}, button);
  });
  content.replaceChildren(
    make(
      'div',
      { class: 'head' },
      make('h1', {}, hello(session)),
      make('p', { class: 'lead' }, terms.choose),
    ),
    make('ul', { class: 'doors' }, ...doors),
  );
}

await openDoor();
