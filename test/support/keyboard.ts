import type { Page } from 'playwright-core';

/** Where the keyboard is, as a person sees and hears it. */
export interface Focus {
  /** Words of what has the focus: its label, else its text. */
  readonly name: string;
  readonly tag: string;
  readonly id: string;
  readonly kind: string;
  /** Whether one sees that it has the focus: a line around it that stands out at 3:1, inside the screen, under nothing. */
  readonly seen: boolean;
  /** Why not, for whoever reads a failure. */
  readonly why: string;
}

/** What has the focus, through open shadow roots. */
export function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    let active: Element | null = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (!(active instanceof HTMLElement) || active === document.body)
      return { name: '', tag: 'body', id: '', kind: '', seen: false, why: 'nothing has the focus' };
    const label =
      active instanceof HTMLInputElement ||
      active instanceof HTMLSelectElement ||
      active instanceof HTMLTextAreaElement
        ? active.labels?.[0]
        : undefined;
    const words = active.getAttribute('aria-label') ?? label?.textContent ?? active.textContent ?? '';

    const numbers = (colour: string) => [...colour.matchAll(/[\d.]+/g)].map(Number);
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = numbers(colour).map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const parentOf = (element: Element): Element | null => {
      if (element.parentElement) return element.parentElement;
      const root = element.getRootNode();
      return root instanceof ShadowRoot ? root.host : null;
    };
    const groundBehind = (element: Element): string => {
      for (let here = parentOf(element); here; here = parentOf(here)) {
        const { backgroundColor } = getComputedStyle(here);
        const [, , , alpha = 1] = numbers(backgroundColor);
        if (alpha > 0.5) return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    };
    const ringOf = (element: Element, part?: string) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element, part);
      if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 1) return undefined;
      const [one, other] = [luminance(outlineColor), luminance(groundBehind(element))];
      return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    };
    const pill = active.closest('label');
    const contrasts = [ringOf(active), ringOf(active, '::after'), pill === null ? undefined : ringOf(pill)];
    const contrast = Math.max(0, ...contrasts.filter((one) => one !== undefined));

    const box = (pill ?? active).getBoundingClientRect();
    const left = Math.max(0, box.left);
    const right = Math.min(innerWidth, box.right);
    const top = Math.max(0, box.top);
    const bottom = Math.min(innerHeight, box.bottom);
    const inside = right > left && bottom > top;
    let above: Element | null = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    while (above?.shadowRoot) {
      const deeper = above.shadowRoot.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      if (deeper === null || deeper === above) break;
      above = deeper;
    }
    // Something inside it, or around it, is not over it.
    const isCovered = above !== null && !(pill ?? active).contains(above) && !above.contains(active);
    const why = [
      contrast >= 3 ? '' : `its line has a contrast of ${contrast.toFixed(1)}`,
      inside ? '' : 'it is outside the screen',
      inside && isCovered ? `it is under ${above?.localName}.${above?.getAttribute('class') ?? ''}` : '',
    ].filter((one) => one !== '');
    return {
      name: words.replace(/\s+/g, ' ').trim(),
      tag: active.localName,
      id: active.id,
      kind: active.getAttribute('class') ?? '',
      seen: why.length === 0,
      why: why.join(', '),
    };
  });
}

/** A keyboard and nothing else. Every place the focus comes to must be seen. */
export class Keyboard {
  readonly #page: Page;
  /** Places of the focus that one could not see. */
  readonly unseen: string[] = [];

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses a key; tells where the focus is then. */
  async press(key: string): Promise<Focus> {
    await this.#page.keyboard.press(key);
    return this.here();
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  async here(): Promise<Focus> {
    const focus = await focusOf(this.#page);
    if (!focus.seen)
      this.unseen.push(`${focus.tag}.${focus.kind} « ${focus.name.slice(0, 60)} »: ${focus.why}`);
    return focus;
  }

  /** Waits until the focus is where an answer of the page should have put it. */
  async arrivesAt(what: string | RegExp, by: 'name' | 'id' | 'kind' | 'tag' = 'name'): Promise<Focus> {
    let focus = await focusOf(this.#page);
    for (let tries = 0; tries < 60; tries += 1) {
      if (matches(focus[by], what)) return this.here();
      await this.#page.waitForTimeout(50);
      focus = await focusOf(this.#page);
    }
    throw new Error(
      `the focus is on ${focus.tag}.${focus.kind}#${focus.id} « ${focus.name} », not on ${String(what)}`,
    );
  }

  /** Presses Tab, or Shift+Tab, until the focus is on something of this name. */
  async tabTo(name: string | RegExp, { back = false, most = 90 } = {}): Promise<Focus> {
    const passed: string[] = [];
    for (let count = 0; count < most; count += 1) {
      const focus = await this.press(back ? 'Shift+Tab' : 'Tab');
      if (matches(focus.name, name)) return focus;
      passed.push(focus.name.slice(0, 30));
    }
    throw new Error(`${most} Tab without ${String(name)}: ${passed.join(' | ')}`);
  }
}

function matches(text: string, what: string | RegExp): boolean {
  return typeof what === 'string' ? text === what : what.test(text);
}
