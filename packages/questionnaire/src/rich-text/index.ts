/** Rich text of forms as trees a view draws with its own templates; loaded when a form has some. */
export { richTextBounds } from './bounds.ts';
export { readRichText, richSourceFor, richTextExtensions } from './read-rich-text.ts';
export type { RichTextBeside } from './read-rich-text.ts';
export { isAllowedStyle, readStyle, styleProperties } from './rendering-style.ts';
export { richAttributes, richNames, richTextProblemCodes } from './rich-node.ts';
export type {
  RichAttribute,
  RichElement,
  RichName,
  RichNode,
  RichTextProblem,
  RichTextProblemCode,
  RichTextResult,
  RichWords,
  StyleProperty,
} from './rich-node.ts';
export { loadRichText } from './rich-text.ts';
export type { RichTextOptions, RichTextReader, RichTextSource } from './rich-text.ts';
export { supportedFeatures } from './supported-features.ts';
export { wordsOf } from './words-of.ts';
