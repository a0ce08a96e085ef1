import { navigateToUrl } from 'single-spa';
import type { Parcel } from 'single-spa';
import type { Patient, Session } from './backend.ts';
import type { PortalDefinition } from './definition.ts';
import { make } from './dom.ts';
import { contextFor, mountPanel } from './elements.ts';
import type { HostContext } from './elements.ts';
import type { Page } from './page.ts';
import type { Intent } from './panel-intents.ts';
import { filePathOf, panels, routeOf } from './routes.ts';
import type { Panel } from './routes.ts';

/**
 * One person's file: the host's own head, then four panels as tabs. The panel shown is an element of the service,
 * mounted as a single-spa parcel; another tab or another person unmounts it.
 */
export class FilePage implements Page {
  readonly title: string;
  readonly element: HTMLElement;
  readonly #patient: Patient;
  readonly #definition: PortalDefinition;
  readonly #context: HostContext;
  readonly #tabs: ReadonlyMap<Panel, HTMLAnchorElement>;
  readonly #place: HTMLElement;
  #intent: Intent | undefined;
  #shown: Panel | undefined;
  #parcel: Pick<Parcel, 'unmount' | 'getStatus' | 'mountPromise'> | undefined;
  /** Panels open one after the other, however fast the reader clicks. */
  #queue: Promise<void> = Promise.resolve();

  constructor(definition: PortalDefinition, session: Session, patient: Patient) {
    const { terms } = definition;
    this.#definition = definition;
    this.#patient = patient;
    this.#context = contextFor(session, patient.recordNumber);
    this.title = patient.name;
    this.#tabs = new Map(panels.map((panel) => [panel, this.#tab(panel)]));
    this.#place = make('div', { class: 'panel' });
    const tabs = make('ul', {}, ...[...this.#tabs.values()].map((tab) => make('li', {}, tab)));
    this.element = make(
      'div',
      { class: 'page file-page' },
      definition.fileHead(patient),
      make('nav', { class: 'tabs', 'aria-label': terms.panelsLabel }, tabs),
      this.#place,
    );
  }

  get recordNumber(): string {
    return this.#patient.recordNumber;
  }

  /** Shows what an element asked for in another panel; answers whether it does: within its own panel an element helps itself. */
  follow(intent: Intent): boolean {
    if (intent.panel === this.#shown) return false;
    this.#intent = intent;
    navigateToUrl(filePathOf(this.#patient.recordNumber, intent.panel));
    return true;
  }

  addressChanged(): Promise<void> {
    this.#queue = this.#queue.then(() => this.#showPanel());
    return this.#queue;
  }

  async leave(): Promise<void> {
    await this.#queue;
    await this.#close();
  }

  async #showPanel(): Promise<void> {
    const route = routeOf(location);
    if (
      route.page !== 'file' ||
      route.recordNumber !== this.#patient.recordNumber ||
      route.panel === this.#shown
    )
      return;
    const { panel } = route;
    this.#shown = panel;
    for (const [name, tab] of this.#tabs) {
      if (name === panel) tab.setAttribute('aria-current', 'page');
      else tab.removeAttribute('aria-current');
    }
    await this.#close();
    const { terms } = this.#definition;
    const opening = make('p', { class: 'opening', role: 'status' }, terms.loading);
    const target = make('div');
    this.#place.replaceChildren(opening, target);
    const asked = this.#intent?.panel === panel ? this.#intent.properties : {};
    this.#intent = undefined;
    try {
      this.#parcel = mountPanel(panel, target, this.#context, asked);
      await this.#parcel.mountPromise;
      opening.remove();
    } catch (error) {
      this.#parcel = undefined;
      this.#place.replaceChildren(this.#failure());
      console.error(error);
    }
  }

  async #close(): Promise<void> {
    const parcel = this.#parcel;
    this.#parcel = undefined;
    if (parcel?.getStatus() === 'MOUNTED') await parcel.unmount();
    this.#place.replaceChildren();
  }

  #failure(): HTMLElement {
    const { terms } = this.#definition;
    const again = make('button', { type: 'button' }, terms.tryAgain);
    again.addEventListener('click', () => {
      this.#shown = undefined;
      void this.addressChanged();
    });
    return make('div', { class: 'failure', role: 'alert' }, make('p', {}, terms.panelFailed), again);
  }

  #tab(panel: Panel): HTMLAnchorElement {
    return make(
      'a',
      { href: filePathOf(this.#patient.recordNumber, panel) },
      this.#definition.terms.panels[panel],
    );
  }
}
