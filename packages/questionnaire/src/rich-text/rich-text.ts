import { fromMarkdown } from './from-markdown.ts';
import { fromXhtml } from './from-xhtml.ts';
import { RichTextProblems } from './rich-node.ts';
import type { RichTextResult } from './rich-node.ts';

export interface RichTextSource {
  readonly xhtml?: string;
  /** Used where there is no XHTML: a form that gives both means the same by them. */
  readonly markdown?: string;
}

export interface RichTextOptions {
  /** Keep images at https addresses. Each asks a third party for it, so none is kept unless somebody decided so. */
  readonly remoteImages?: boolean;
}

/**
 * A form's rich text as a tree of allowed elements and attributes (`rich-node.ts`). Never throws: what is not allowed
 * is left out, told in `problems`, and its words stay.
 */
export function richText(source: RichTextSource, options: RichTextOptions = {}): RichTextResult {
  const problems = new RichTextProblems();
  const attributeOptions = { remoteImages: options.remoteImages === true };
  const read = (): RichTextResult['nodes'] => {
    if (typeof source.xhtml === 'string') return fromXhtml(source.xhtml, attributeOptions, problems);
    return typeof source.markdown === 'string'
      ? fromMarkdown(source.markdown, attributeOptions, problems)
      : [];
  };
  return { nodes: read(), problems: problems.all };
}

/** The words alone, for a name or a notice; paragraphs and lines apart by a space. */
export function wordsOf(nodes: RichTextResult['nodes']): string {
  const parts: string[] = [];
  const stack = [...nodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === 'words') parts.push(node.words);
    else {
      if (!inline.has(node.name)) parts.push(' ');
      if (node.attributes.alt !== undefined) parts.push(node.attributes.alt);
      stack.push(...[...node.children].reverse());
    }
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}

const inline: ReadonlySet<string> = new Set([
  ...[
    'a',
    'abbr',
    'b',
    'cite',
    'code',
    'del',
    'dfn',
    'em',
    'i',
    'ins',
    'kbd',
    'q',
    's',
    'samp',
    'small',
    'span',
  ],
  ...['strong', 'sub', 'sup', 'u', 'var', 'img'],
]);
