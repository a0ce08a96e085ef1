import { nothing } from 'lit';
import type { NodeView } from '../node-view.ts';
import { describedBy, isWrong } from '../templates/question.ts';
import { fieldId } from './control.ts';

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

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const fields = new WeakMap<NodeView, Field[]>();

/**
 * A field made once for its question, with what may change of it put in it: whether it can be used, whether it is wrong,
 * what describes it. `at` tells the fields of one question apart.
 */
export function keptField<Kind extends Field>(view: NodeView, at: number, make: () => Kind): Kind {
  const own = fields.get(view) ?? [];
  fields.set(view, own);
  const field = (own[at] ??= begun(view, at, make())) as Kind;
  field.disabled = view.isLocked;
  field.setAttribute('aria-invalid', String(isWrong(view)));
  const described = describedBy(view);
  if (described === nothing) field.removeAttribute('aria-describedby');
  else field.setAttribute('aria-describedby', String(described));
  return field;
}

function begun<Kind extends Field>(view: NodeView, at: number, field: Kind): Kind {
  field.id = at === 0 ? fieldId(view) : `${fieldId(view)}-${at}`;
  return field;
}
