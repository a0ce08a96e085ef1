import type { Page } from 'playwright-core';

/** What a person would have to scroll for, could not read, or could not press, in readable lines. */
export interface LayoutFindings {
  /** The page scrolls sideways, and what sticks out. */
  readonly sideways: readonly string[];
  /** Text that a box hides. */
  readonly cut: readonly string[];
  /** Targets under 24 by 24 CSS px, WCAG 2.2 SC 2.5.8 with its exceptions for text and for spacing. */
  readonly small: readonly string[];
}

/**
 * Shortened on purpose, because the whole stands elsewhere on the same screen: words beside a mark of the picture (its
 * label, its details and the table have them), and a description in the directory's list (whole in the details).
 */
const shortenedOnPurpose = ['.track', '.ticks', '.mark > span', '.mark.interval', '.describes'];

/** Looks at every element of the page, through open shadow roots. */
export function layoutFindings(page: Page): Promise<LayoutFindings> {
  return page.evaluate((shortened) => {
    const everything: Element[] = [];
    const collect = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll('*')) {
        everything.push(element);
        if (element.shadowRoot) collect(element.shadowRoot);
      }
    };
    collect(document);
    const name = (element: Element) => {
      const root = element.getRootNode();
      const host = root instanceof ShadowRoot ? `${root.host.localName} ` : '';
      const words = (element.getAttribute('aria-label') ?? element.textContent ?? '')
        .replace(/\s+/g, ' ')
        .trim();
      const kind = element.getAttribute('class') ?? '';
      return `${host}${element.localName}${kind === '' ? '' : `.${kind.trim().replace(/\s+/g, '.')}`} « ${words.slice(0, 50)} »`;
    };
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: false });
    const isForReadersOnly = (element: Element): boolean => {
      const { clipPath } = getComputedStyle(element);
      if (clipPath === 'inset(50%)' || element.clientWidth <= 1) return true;
      return (
        element.parentElement !== null && getComputedStyle(element.parentElement).clipPath === 'inset(50%)'
      );
    };

    const edge = document.documentElement.clientWidth;
    const sideways =
      document.documentElement.scrollWidth <= edge + 1
        ? []
        : [
            `${document.documentElement.scrollWidth} px in ${edge}`,
            ...everything
              .filter((element) => isShown(element) && element.getBoundingClientRect().right > edge + 1)
              .map(
                (element) => `${name(element)} ends at ${Math.round(element.getBoundingClientRect().right)}`,
              )
              .slice(0, 8),
          ];

    // A strip that scrolls on its own hides as much as a page that does.
    for (const element of everything) {
      const { overflowX } = getComputedStyle(element);
      const scrolls =
        (overflowX === 'auto' || overflowX === 'scroll') &&
        !element.matches('html, body, textarea, select, input');
      if (scrolls && isShown(element) && element.scrollWidth > element.clientWidth + 1)
        sideways.push(`${name(element)} scrolls: ${element.scrollWidth} px in ${element.clientWidth}`);
    }

    const cut = everything
      .filter((element) => {
        if (!(element instanceof HTMLElement) || element.innerText.trim() === '' || !isShown(element))
          return false;
        if (element.matches(shortened.join(', ')) || isForReadersOnly(element)) return false;
        const { overflowX, overflowY } = getComputedStyle(element);
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        return (
          (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map(
        (element) =>
          `${name(element)}: ${element.scrollWidth}×${element.scrollHeight} in ${element.clientWidth}×${element.clientHeight}`,
      );

    // A choice is pressed through its label, and a row through what covers it.
    const targets = everything
      .filter(
        (element) =>
          element.matches(
            'button, a[href], select, summary, textarea, input:not([type="hidden"]), [role="button"], [role="gridcell"][tabindex]',
          ) &&
          isShown(element) &&
          !(element as HTMLButtonElement).disabled,
      )
      .map((element) => {
        const label = element.matches('input[type="radio"], input[type="checkbox"]')
          ? element.closest('label')
          : null;
        const box = (label ?? element).getBoundingClientRect();
        const inset = getComputedStyle(element, '::after');
        const covers = inset.position === 'absolute' && inset.content !== 'none';
        const width = covers ? Math.max(box.width, Number.parseFloat(inset.width)) : box.width;
        const height = covers ? Math.max(box.height, Number.parseFloat(inset.height)) : box.height;
        return { element, box, width, height };
      })
      .filter(({ width, height }) => width > 0 && height > 0);
    const isSmall = ({ width, height }: { width: number; height: number }) => width < 23.5 || height < 23.5;
    const isInText = (element: Element) =>
      getComputedStyle(element).display === 'inline' &&
      [...(element.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim().length > 2,
      );
    const centre = (box: DOMRect) => [box.left + box.width / 2, box.top + box.height / 2] as const;
    const small = targets
      .filter((target) => {
        if (!isSmall(target) || isInText(target.element) || isForReadersOnly(target.element)) return false;
        const [x, y] = centre(target.box);
        return targets.some((other) => {
          if (other.element === target.element || other.element.contains(target.element)) return false;
          const [otherX, otherY] = centre(other.box);
          const { left, right, top, bottom } = other.box;
          const toBox = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
          return toBox < 12 || (isSmall(other) && Math.hypot(otherX - x, otherY - y) < 24);
        });
      })
      .map(({ element, width, height }) => `${name(element)}: ${width.toFixed(1)}×${height.toFixed(1)}`);
    return { sideways, cut, small };
  }, shortenedOnPurpose);
}

/** WCAG 2.1 SC 1.4.12: what a reader's own style may impose on all text, in the page and in every shadow root. */
export async function spaceText(page: Page, on: boolean): Promise<void> {
  await page.evaluate((spaced) => {
    const kept = window as unknown as { spacing?: CSSStyleSheet };
    kept.spacing ??= new CSSStyleSheet();
    kept.spacing.replaceSync(
      spaced
        ? '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }'
        : '',
    );
    const give = (root: Document | ShadowRoot) => {
      if (kept.spacing && !root.adoptedStyleSheets.includes(kept.spacing))
        root.adoptedStyleSheets.push(kept.spacing);
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) give(element.shadowRoot);
    };
    give(document);
  }, on);
}

/** The size of text around the elements, in CSS px; the host's own again without one. */
export async function sizeText(page: Page, pixels: number | undefined): Promise<void> {
  await page.evaluate((size) => {
    document.body.style.fontSize = size === undefined ? '' : `${size}px`;
  }, pixels);
}

/** Waits until what follows a change of size is drawn. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30))),
      ),
  );
}
