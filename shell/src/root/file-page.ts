import { navigateToUrl } from 'single-spa';
import type { Patient, Session } from './backend.ts';
import type { PortalDefinition } from './definition.ts';
import { make } from './dom.ts';
import { contextFor } from './elements.ts';
import type { Page } from './page.ts';
import type { Intent } from './panel-intents.ts';
import { PanelPlace } from './panel-place.ts';
import { filePathOf, panels, routeOf } from './routes.ts';
import type { Panel } from './routes.ts';

/** One person's file: the host's own head, then four panels as tabs. Each panel has its address. */
export class FilePage implements Page {
  readonly title: string;
  readonly element: HTMLElement;
  readonly #recordNumber: string;
  readonly #tabs: ReadonlyMap<Panel, HTMLAnchorElement>;
  readonly #place: PanelPlace;
  #intent: Intent | undefined;
  #shown: Panel | undefined;

  constructor({ terms, fileHead }: PortalDefinition, session: Session, patient: Patient) {
    this.title = patient.name;
    this.#recordNumber = patient.recordNumber;
    this.#tabs = new Map(
      panels.map((panel) => [
        panel,
        make('a', { href: filePathOf(patient.recordNumber, panel) }, terms.panels[panel]),
      ]),
    );
    this.#place = new PanelPlace(terms, contextFor(session, patient.recordNumber));
    const tabs = make('ul', {}, ...[...this.#tabs.values()].map((tab) => make('li', {}, tab)));
    this.element = make(
      'div',
      { class: 'page file-page' },
      fileHead(patient),
      make('nav', { class: 'tabs', 'aria-label': terms.panelsLabel }, tabs),
      this.#place.element,
    );
  }

  /** Shows what an element asked for in another panel; answers whether it does: within its own panel an element helps itself. */
  follow(intent: Intent): boolean {
    if (intent.panel === this.#shown) return false;
    this.#intent = intent;
    navigateToUrl(filePathOf(this.#recordNumber, intent.panel));
    return true;
  }

  addressChanged(): void {
    const route = routeOf(location);
    if (route.page !== 'file' || route.recordNumber !== this.#recordNumber || route.panel === this.#shown)
      return;
    const { panel } = route;
    this.#shown = panel;
    for (const [name, tab] of this.#tabs) {
      if (name === panel) tab.setAttribute('aria-current', 'page');
      else tab.removeAttribute('aria-current');
    }
    const properties = this.#intent?.panel === panel ? this.#intent.properties : {};
    this.#intent = undefined;
    void this.#place.show(panel, properties);
  }

  leave(): Promise<void> {
    return this.#place.close();
  }
}
