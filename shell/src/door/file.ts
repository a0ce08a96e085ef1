import type { Session } from '../root/backend.ts';
import { make } from '../root/dom.ts';
import { contextFor } from '../root/elements.ts';
import type { HostContext, Mounted } from '../root/elements.ts';
import { PanelPlace } from '../root/panel-place.ts';
import { askService } from '../root/service.ts';
import { terms } from './messages.ts';

/** A file in which whoever signed in is the person, or somebody she lets in. */
export interface OwnFile {
  readonly person: NonNullable<HostContext['person']>;
  readonly displayName: string;
  readonly role: string;
}

/** The files that are mine: the service knows, nothing of this page does. */
export const readOwnFiles = async ({ service }: Session): Promise<readonly OwnFile[]> =>
  (await askService<{ readonly files: readonly OwnFile[] }>(service, 'file.mine')).files;

export interface FileSection {
  readonly id: string;
  readonly title: string;
  readonly element: HTMLElement;
  readonly place: PanelPlace;
  readonly shows: Mounted;
}

/** The plan, then the circle, one under the other: a page is easier to keep one's place in than tabs. */
export function sectionsOf(session: Session, { person, role }: OwnFile): readonly FileSection[] {
  const own = role === 'person';
  const context = contextFor(session, person);
  return [
    section('plan', own ? terms.ownPlan : terms.plan, 'plan', context),
    section('cercle', own ? terms.ownCircle : terms.circle, 'cercle', context),
  ];
}

/** The element says its own title on the screen; the page's heading is for who goes from one to the other by ear. */
function section(id: string, title: string, shows: Mounted, context: HostContext): FileSection {
  const place = new PanelPlace(terms, context);
  const heading = make('h2', { id: `${id}-titre`, tabindex: '-1', class: 'visually-hidden' }, title);
  const element = make('section', { id, 'aria-labelledby': `${id}-titre` }, heading, place.element);
  return { id, title, element, place, shows };
}
