import type { FormNode } from '@fil/questionnaire';
import type { DrawOptions } from './draw-options.ts';
import type { Layout } from './node-view.ts';

/** How a group lays out what is directly under it. */
export function layoutUnder(parent: FormNode | undefined, options: DrawOptions): Layout {
  return parent && options.isTogether?.(parent) ? 'line' : 'block';
}
