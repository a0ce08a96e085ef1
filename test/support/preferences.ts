import type { Locator, Page } from 'playwright-core';

/**
 * Strokes of writing that one can see: the most often that one line of pixels passes between its ground and something
 * at 4.5:1 or more from it. Words pass many times; a plain plate, even of another colour, only twice.
 */
export async function visibleStrokes(blank: Page, element: Locator): Promise<number> {
  const picture = (await element.screenshot()).toString('base64');
  return blank.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    // The border is not the words.
    const edge = 5;
    const { data, width, height } = context.getImageData(
      edge,
      edge,
      image.width - 2 * edge,
      image.height - 2 * edge,
    );
    const linear = (value: number) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    const luminances: number[] = [];
    for (let at = 0; at < data.length; at += 4) {
      luminances.push(
        0.2126 * linear(data[at] ?? 0) +
          0.7152 * linear(data[at + 1] ?? 0) +
          0.0722 * linear(data[at + 2] ?? 0),
      );
    }
    const counts = Map.groupBy(luminances, (luminance) => luminance.toFixed(2));
    const [ground] = [...counts].reduce((most, entry) => (entry[1].length > most[1].length ? entry : most));
    const contrast = (one: number, other: number) =>
      (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    let most = 0;
    for (let row = 0; row < height; row += 1) {
      let passes = 0;
      let before = false;
      for (const luminance of luminances.slice(row * width, (row + 1) * width)) {
        const isFar = contrast(luminance, Number(ground)) >= 4.5;
        if (isFar !== before) passes += 1;
        before = isFar;
      }
      most = Math.max(most, passes);
    }
    return most;
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
