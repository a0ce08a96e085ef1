import type { AttributeOptions } from './allowed.ts';
import { RichTextProblems } from './rich-node.ts';
import type { RichNode, RichTextResult } from './rich-node.ts';

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
 * is left out, told in `problems`, and its words stay. No nodes: show the plain text.
 */
export type RichTextReader = (source: RichTextSource, options?: RichTextOptions) => RichTextResult;

type Read = (text: string, options: AttributeOptions, problems: RichTextProblems) => readonly RichNode[];

/**
 * A reader of the kinds of text that a form has; each brings a library (xhtml 23 kB, markdown 33 kB, both 39 kB: they share a table of entities).
 * Rejects only when that code cannot be loaded.
 */
export async function loadRichText(kinds: {
  readonly xhtml?: boolean;
  readonly markdown?: boolean;
}): Promise<RichTextReader> {
  const [xhtml, markdown] = await Promise.all([
    kinds.xhtml === true ? import('./from-xhtml.ts') : undefined,
    kinds.markdown === true ? import('./from-markdown.ts') : undefined,
  ]);
  return readerWith(xhtml?.fromXhtml, markdown?.fromMarkdown);
}

function readerWith(fromXhtml: Read | undefined, fromMarkdown: Read | undefined): RichTextReader {
  return (source, options = {}) => {
    const problems = new RichTextProblems();
    const attributeOptions = { remoteImages: options.remoteImages === true };
    const { xhtml, markdown } = source;
    let nodes: readonly RichNode[] = [];
    if (typeof xhtml === 'string' && fromXhtml !== undefined)
      nodes = fromXhtml(xhtml, attributeOptions, problems);
    else if (typeof markdown === 'string' && fromMarkdown !== undefined)
      nodes = fromMarkdown(markdown, attributeOptions, problems);
    return { nodes, problems: problems.all };
  };
}
