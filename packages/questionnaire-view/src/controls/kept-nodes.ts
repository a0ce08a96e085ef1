import type { NodeView } from '../node-view.ts';

interface Kept {
  readonly key: string;
  readonly nodes: DocumentFragment;
}

const kept = new WeakMap<NodeView, Kept>();

/**
 * What stands once for each of some words (options, mostly), made again only when one of them is another. A template
 * would keep ten objects for each option of a form, and compare them at each drawing.
 * @returns Always the same fragment for the same words, so that whoever draws it leaves it in its place.
 */
export function keptNodes(
  view: NodeView,
  kind: string,
  words: readonly string[],
  make: (words: string, at: number) => Node,
): DocumentFragment {
  const key = [kind, ...words].join('\n');
  const before = kept.get(view);
  if (before?.key === key) return before.nodes;
  const nodes = document.createDocumentFragment();
  for (const [at, one] of words.entries()) nodes.append(make(one, at));
  kept.set(view, { key, nodes });
  return nodes;
}
