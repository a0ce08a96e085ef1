import type { Locator, Page } from 'playwright-core';

/** Contrast, from 1 to 21, between the ground of what is drawn and what stands out most on it: its words. */
export async function drawnContrast(blank: Page, element: Locator): Promise<number> {
  const picture = (await element.screenshot()).toString('base64');
  return blank.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    // The border is not the words.
    const edge = 5;
    const { data } = context.getImageData(edge, edge, image.width - 2 * edge, image.height - 2 * edge);
    const channel = (value: number) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    const counts = new Map<number, number>();
    for (let at = 0; at < data.length; at += 4) {
      const luminance =
        0.2126 * channel(data[at] ?? 0) +
        0.7152 * channel(data[at + 1] ?? 0) +
        0.0722 * channel(data[at + 2] ?? 0);
      const step = Math.round(luminance * 100) / 100;
      counts.set(step, (counts.get(step) ?? 0) + 1);
    }
    const pixels = data.length / 4;
    const [ground] = [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most));
    // A stray pixel is no word.
    const told = [...counts].filter(([, count]) => count > pixels * 0.002).map(([step]) => step);
    return Math.max(...told.map((step) => (Math.max(step, ground) + 0.05) / (Math.min(step, ground) + 0.05)));
  }, picture);
}

/** Everything that moves by itself or glides from one place to another, in readable lines. */
export function movements(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const look = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll('*')) {
        for (const part of [undefined, '::before', '::after']) {
          const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(
            element,
            part,
          );
          const lasts = (durations: string) =>
            durations.split(',').some((duration) => Number.parseFloat(duration) > 0);
          const moves =
            (animationName !== 'none' && lasts(animationDuration)) ||
            lasts(transitionDuration) ||
            scrollBehavior === 'smooth';
          if (moves) found.push(`${element.localName}.${element.getAttribute('class') ?? ''}${part ?? ''}`);
        }
        if (element.shadowRoot) look(element.shadowRoot);
      }
    };
    look(document);
    if (document.getAnimations().some(({ playState }) => playState === 'running'))
      found.push('a running animation');
    return found;
  });
}
