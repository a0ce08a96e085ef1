import { render } from 'lit';
import type { TemplateResult } from 'lit';
import { pageStyles, paperStyles } from './paper.styles.ts';

export interface Printable {
  /** Name of the document, which a browser offers as a file name. */
  readonly title: string;
  readonly lang: string;
  readonly content: TemplateResult;
}

/**
 * Prints one document and nothing of the page around it: in a frame of this same page, without any address, that is taken
 * away afterwards. A window of its own would be blocked by many hosts; a style sheet in theirs is not ours to add.
 * @throws when the page may not print (a sandboxed frame): the frame is then gone too.
 */
export async function printAlone(inside: ShadowRoot, { title, lang, content }: Printable): Promise<void> {
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.title = title;
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  inside.append(frame);
  const page = frame.contentWindow as (Window & typeof globalThis) | null;
  try {
    if (!page) throw new Error('a frame that is shown has a window');
    page.document.title = title;
    page.document.documentElement.lang = lang;
    const sheet = new page.CSSStyleSheet();
    sheet.replaceSync(`${paperStyles.cssText}\n${pageStyles.cssText}`);
    page.document.adoptedStyleSheets = [sheet];
    render(content, page.document.body);
    await page.document.fonts.ready;
    const printed = new Promise<void>((resolve) =>
      page.addEventListener('afterprint', () => resolve(), { once: true }),
    );
    page.focus();
    page.print();
    await printed;
  } finally {
    frame.remove();
  }
}
