import { richTextExtensions } from './read-rich-text.ts';
import { richNames } from './rich-node.ts';
import { styleProperties } from './rendering-style.ts';

/** What this part does, for a support table made from the source rather than by hand. */
export const supportedFeatures = [
  { feature: 'rendering-xhtml', extension: richTextExtensions.xhtml, detail: richNames.join(' ') },
  {
    feature: 'rendering-markdown',
    extension: richTextExtensions.markdown,
    detail: 'CommonMark, tables, strikes',
  },
  { feature: 'rendering-style', extension: richTextExtensions.style, detail: styleProperties.join(' ') },
] as const;
