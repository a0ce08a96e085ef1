import type { Page } from 'playwright-core';

/** The language around the elements, as the page says it; the portal's own again without one. */
export async function speak(page: Page, language: string | undefined): Promise<void> {
  await page.evaluate((spoken) => {
    const { dataset } = document.documentElement;
    dataset['own'] ??= document.documentElement.lang;
    document.documentElement.lang = spoken ?? dataset['own'];
  }, language);
}

/**
 * The page of a host without a design system, that is light or dark as its reader wants: the elements follow. Our sample
 * portals impose their light colours, so their style sheets are put aside.
 */
export async function followScheme(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.evaluate((isDark) => {
    for (const sheet of document.styleSheets) sheet.disabled = isDark;
    document.documentElement.style.colorScheme = isDark ? 'light dark' : '';
  }, scheme === 'dark');
}

/** Lightness of an element's own ground, from 0 for black to 1 for white. */
export function groundLightness(page: Page, element: string): Promise<number> {
  return page.evaluate((name) => {
    const found = document.querySelector(name);
    const colour = found === null ? '' : getComputedStyle(found).backgroundColor;
    const [red = 0, green = 0, blue = 0] = [...colour.matchAll(/[\d.]+/g)].map(Number);
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
  }, element);
}
