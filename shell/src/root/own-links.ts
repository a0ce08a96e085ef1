import { navigateToUrl } from 'single-spa';

/** Links to the portal's own pages change the address without loading the page again; all others stay ordinary links. */
export function followOwnLinks(): void {
  document.addEventListener('click', (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = (event.target as Element | null)?.closest('a[href]');
    if (!(link instanceof HTMLAnchorElement) || link.target !== '' || link.origin !== location.origin) return;
    // A link within the page (skip link) is the browser's.
    if (link.pathname === location.pathname && link.hash !== '') return;
    event.preventDefault();
    navigateToUrl(link.href);
  });
}
