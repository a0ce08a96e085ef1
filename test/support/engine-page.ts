import { setTimeout as pause } from 'node:timers/promises';
import type { EnginePage } from './engines.ts';

/** Helpers for scripts that run in a page; put before the body of an `evaluate`. */
export const inPage = `
  /** Text as a reader sees it: through shadow roots, white space joined. */
  const textOf = (root) => {
    const walk = (node) =>
      node.nodeType === Node.TEXT_NODE
        ? node.data
        : node instanceof HTMLStyleElement || node instanceof HTMLScriptElement
          ? ''
          : [...(node.shadowRoot ?? node).childNodes].map(walk).join(' ');
    return root ? walk(root).replace(/\\s+/g, ' ') : '';
  };
  /** Every element below a root, through shadow roots. */
  const elementsIn = (root) =>
    [...(root.shadowRoot ?? root).children].flatMap((child) => [child, ...elementsIn(child)]);
`;

/** Asks the page until it answers something true; gives that. Throws with what was asked when it never does. */
export async function until<Result>(page: EnginePage, body: string, seconds = 20): Promise<Result> {
  const began = performance.now();
  for (;;) {
    // A page that is being left answers nothing.
    const answer = await page.evaluate<Result>(`${inPage}${body}`).catch(() => undefined);
    if (answer) return answer;
    if (performance.now() - began > seconds * 1000) throw new Error(`never true in the page: ${body}`);
    await pause(100);
  }
}

/** Goes to an address that asks to sign in first, and signs in by the form. */
export async function signInTo(page: EnginePage, address: string, account: string): Promise<void> {
  await page.goto(address);
  await until(
    page,
    `const choice = document.querySelector('input[name="account"][value="${account}"]');
     if (!choice) return false;
     choice.checked = true;
     setTimeout(() => choice.form.querySelector('button').click());
     return true;`,
  );
  await until(
    page,
    `return location.href.startsWith(${JSON.stringify(address)}) && document.readyState === 'complete';`,
  );
}
