import { locales } from '@fil/vocabulary/codes';
import type { Locale } from '@fil/vocabulary/codes';

/** The `lang` in force at an element: its own, its nearest ancestor's, through the shadow roots around it. */
export function nearestLanguage(element: Element): string | undefined {
  let here: Element | null = element;
  while (here) {
    const marked: Element | null = here.closest('[lang]');
    const language = marked?.getAttribute('lang');
    if (language) return language;
    const root: Node = (marked ?? here).getRootNode();
    here = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}

/** The locale that speaks a BCP 47 tag; `fr` alone is told by the host's own locale when that is French. */
export function localeOfTag(tag: string | undefined, hostLocale: Locale | undefined): Locale | undefined {
  if (!tag) return undefined;
  const lower = tag.toLowerCase();
  const exact = locales.find((locale) => locale.toLowerCase() === lower);
  if (exact) return exact;
  const [language, ...rest] = lower.split('-');
  if (language === 'en') return 'en';
  if (language !== 'fr') return undefined;
  if (rest.includes('ca')) return 'fr-CA';
  if (rest.length > 0) return 'fr-FR';
  return hostLocale?.startsWith('fr') ? hostLocale : 'fr-CA';
}

/** Elements around which a `lang` may change, by the root that holds them: one observer per root. */
const watched = new WeakMap<
  Node,
  { readonly observer: MutationObserver; readonly listeners: Set<() => void> }
>();

function watchRoot(root: Node, listener: () => void): () => void {
  let entry = watched.get(root);
  if (!entry) {
    const listeners = new Set<() => void>();
    const observer = new MutationObserver(() => listeners.forEach((each) => each()));
    observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    entry = { observer, listeners };
    watched.set(root, entry);
  }
  const { observer, listeners } = entry;
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer.disconnect();
    watched.delete(root);
  };
}

/** Calls the listener after any change of `lang` in the document or the shadow roots around an element. */
export function watchLanguage(element: Element, listener: () => void): () => void {
  const stops: (() => void)[] = [];
  let root: Node = element.getRootNode();
  stops.push(watchRoot(root, listener));
  while (root instanceof ShadowRoot) {
    root = root.host.getRootNode();
    stops.push(watchRoot(root, listener));
  }
  return () => stops.forEach((stop) => stop());
}
