import type { LifeCycles } from 'single-spa';

/** One page of the portal, drawn into the frame while its address is shown. */
export interface Page {
  readonly title: string;
  readonly element: HTMLElement;
  /** Called once it is drawn. */
  arrive?(): void;
  /** Called once it is drawn, and when the address changes but the page stays. */
  addressChanged?(): void;
  leave?(): Promise<void> | void;
}

let first = true;

/** Turns a page into a single-spa application of the portal. */
export function pageApplication(
  content: HTMLElement,
  institution: string,
  open: () => Promise<Page> | Page,
): LifeCycles {
  let page: Page | undefined;
  const follow = () => page?.addressChanged?.();
  return {
    bootstrap: () => Promise.resolve(),
    async mount() {
      page = await open();
      content.replaceChildren(page.element);
      document.title = `${page.title} – ${institution}`;
      // A reader of the screen hears the new page; on arrival the browser says it by itself.
      const heading = page.element.querySelector('h1');
      heading?.setAttribute('tabindex', '-1');
      if (!first) heading?.focus();
      first = false;
      // A panel may take its time to load: the page itself is there.
      page.arrive?.();
      page.addressChanged?.();
      window.addEventListener('single-spa:routing-event', follow);
    },
    async unmount() {
      window.removeEventListener('single-spa:routing-event', follow);
      await page?.leave?.();
      content.replaceChildren();
      page = undefined;
    },
  };
}
