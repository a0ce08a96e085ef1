import { navigateToUrl } from 'single-spa';
import type { PortalDefinition } from './definition.ts';
import { make } from './dom.ts';
import type { HostContext } from './elements.ts';
import type { Page } from './page.ts';
import type { Intent } from './panel-intents.ts';
import { PanelPlace } from './panel-place.ts';
import { routeOf } from './routes.ts';
import type { Panel, Route } from './routes.ts';

/** One file as this portal opens it: by its own record number, or by the file's identifier. */
export interface OpenedFile {
  readonly title: string;
  /** The host's own lines above the panels. Its first heading gets the focus. */
  readonly head: HTMLElement;
  /** Between the head and the panels: what the host has to say of this file, if anything. */
  readonly notice?: HTMLElement;
  readonly context: HostContext;
  pathOf(panel: Panel): string;
  isAt(route: Route): boolean;
}

/** One person's file: the host's own head, then its panels as tabs. Each panel has its address. */
export class FilePage implements Page {
  readonly title: string;
  readonly element: HTMLElement;
  readonly #file: OpenedFile;
  readonly #panels: readonly Panel[];
  readonly #tabs: ReadonlyMap<Panel, HTMLAnchorElement>;
  readonly #place: PanelPlace;
  readonly #offersVisit: boolean;
  #intent: Intent | undefined;
  #shown: Panel | undefined;

  constructor({ terms, panels }: PortalDefinition, file: OpenedFile, offersVisit = false) {
    this.#offersVisit = offersVisit;
    this.title = file.title;
    this.#file = file;
    this.#panels = panels;
    this.#tabs = new Map(
      panels.map((panel) => [panel, make('a', { href: file.pathOf(panel) }, terms.panels[panel])]),
    );
    this.#place = new PanelPlace(terms, file.context);
    const tabs = make('ul', {}, ...[...this.#tabs.values()].map((tab) => make('li', {}, tab)));
    this.element = make(
      'div',
      { class: 'page file-page' },
      file.head,
      file.notice,
      make('nav', { class: 'tabs', 'aria-label': terms.panelsLabel }, tabs),
      this.#place.element,
    );
  }

  get person(): HostContext['person'] {
    return this.#file.context.person;
  }

  /** Shows what an element asked for in another panel; answers whether it does: within its own panel an element helps itself. */
  follow(intent: Intent): boolean {
    if (intent.panel === this.#shown || !this.#panels.includes(intent.panel)) return false;
    this.#intent = intent;
    navigateToUrl(this.#file.pathOf(intent.panel));
    return true;
  }

  addressChanged(): void {
    const route = routeOf(location);
    if (!('panel' in route) || !this.#file.isAt(route) || route.panel === this.#shown) return;
    const { panel } = route;
    this.#shown = panel;
    for (const [name, tab] of this.#tabs) {
      if (name === panel) tab.setAttribute('aria-current', 'page');
      else tab.removeAttribute('aria-current');
    }
    const asked = this.#intent?.panel === panel ? this.#intent.properties : {};
    const properties = panel === 'evaluation' && this.#offersVisit ? { ...asked, offersVisit: true } : asked;
    this.#intent = undefined;
    void this.#place.show(panel, properties);
  }

  /** Mounts the present panel anew: the file it shows has just come to be. */
  again(): void {
    const panel = this.#shown;
    if (panel === undefined) return;
    this.#shown = undefined;
    this.addressChanged();
  }

  leave(): Promise<void> {
    return this.#place.close();
  }
}
