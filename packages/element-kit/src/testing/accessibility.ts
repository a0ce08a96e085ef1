import 'axe-core/axe.min.js';
import type axe from 'axe-core';

/** Accessibility violations inside an element, as readable lines. For tests in a browser. */
export async function violationsIn(element: Element): Promise<readonly string[]> {
  const { axe: checker } = globalThis as unknown as { readonly axe: typeof axe };
  const { violations } = await checker.run(element, { resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${JSON.stringify(target)}: ${failureSummary ?? ''}`),
  );
}
