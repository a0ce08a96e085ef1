import 'axe-core/axe.min.js';
import type axe from 'axe-core';

/** What axe finds wrong with an element as it stands on the page, told so that a failing test names the place. */
export async function violations(element: Element): Promise<readonly string[]> {
  const { axe: run } = globalThis as unknown as { readonly axe: typeof axe };
  const { violations: found } = await run.run(element, { resultTypes: ['violations'] });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
