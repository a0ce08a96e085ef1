import type { RichTextResult } from './rich-node.ts';

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
