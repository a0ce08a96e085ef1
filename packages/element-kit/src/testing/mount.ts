import type { HostContext } from '@fil/connection';
import { define } from '../define.ts';
import type { FilElement } from '../fil-element.ts';

type FilElementClass<Element extends FilElement> = (new () => Element) & {
  readonly elementName: string;
  readonly elementVersion: string;
};

const places = new Set<HTMLElement>();

/** Puts an element on the page under a `lang`, with a context, and waits until its first answers are shown. */
export async function mount<Element extends FilElement>(
  element: FilElementClass<Element>,
  context: HostContext | undefined,
  options: { readonly lang?: string; readonly properties?: Partial<Element> } = {},
): Promise<Element> {
  define(element);
  const place = document.createElement('div');
  place.lang = options.lang ?? 'fr-CA';
  const made = document.createElement(element.elementName) as Element;
  Object.assign(made, options.properties);
  made.context = context;
  places.add(place);
  place.append(made);
  document.body.append(place);
  await settled(made);
  return made;
}

/** Waits until an element has nothing left to load or render. */
export async function settled(element: FilElement): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    await element.updateComplete;
  }
}

/** Takes every mounted element off the page; for `afterEach`. */
export function unmountAll(): void {
  for (const place of places) place.remove();
  places.clear();
}
