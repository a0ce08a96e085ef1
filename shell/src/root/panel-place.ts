import type { Parcel } from 'single-spa';
import { make } from './dom.ts';
import { mountPanel } from './elements.ts';
import type { HostContext, Mounted } from './elements.ts';
import type { PortalTerms } from './messages.ts';

/**
 * The place of a page where one element of the service is shown, as a single-spa parcel. What is asked meanwhile waits
 * its turn, however fast the reader clicks; an element that cannot be loaded is said so, with a way to try again.
 */
export class PanelPlace {
  readonly element: HTMLElement = make('div', { class: 'panel' });
  readonly #terms: Pick<PortalTerms, 'loading' | 'panelFailed' | 'tryAgain'>;
  readonly #context: HostContext;
  #parcel: Pick<Parcel, 'unmount' | 'getStatus' | 'mountPromise'> | undefined;
  #queue: Promise<void> = Promise.resolve();

  constructor(terms: Pick<PortalTerms, 'loading' | 'panelFailed' | 'tryAgain'>, context: HostContext) {
    this.#terms = terms;
    this.#context = context;
  }

  show(panel: Mounted, properties: Readonly<Record<string, unknown>> = {}): Promise<void> {
    return this.#next(async () => {
      await this.#unmount();
      const opening = make('p', { class: 'opening', role: 'status' }, this.#terms.loading);
      const target = make('div');
      this.element.replaceChildren(opening, target);
      try {
        this.#parcel = mountPanel(panel, target, this.#context, properties);
        await this.#parcel.mountPromise;
        opening.remove();
      } catch (error) {
        this.#parcel = undefined;
        this.element.replaceChildren(this.#failure(() => this.show(panel, properties)));
        console.error(error);
      }
    });
  }

  close(): Promise<void> {
    return this.#next(() => this.#unmount());
  }

  #next(step: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(step);
    return this.#queue;
  }

  async #unmount(): Promise<void> {
    const parcel = this.#parcel;
    this.#parcel = undefined;
    if (parcel?.getStatus() === 'MOUNTED') await parcel.unmount();
    this.element.replaceChildren();
  }

  #failure(tryAgain: () => Promise<void>): HTMLElement {
    const button = make('button', { type: 'button' }, this.#terms.tryAgain);
    button.addEventListener('click', () => void tryAgain());
    return make('div', { class: 'failure', role: 'alert' }, make('p', {}, this.#terms.panelFailed), button);
  }
}
