/** Longer than what people write in a form, short enough that no input holds a page up. */
export const richTextBounds = {
  /** Characters, images inside the text included. */
  xhtml: 1_000_000,
  /** Characters. The grammar of markdown cannot be read in linear time; this and `marks` bound it. */
  markdown: 20_000,
  /** Marks of emphasis, links, lists and quotations in one markdown text. */
  marks: 1_000,
  /** Tags, attributes and pieces of text that one XHTML is read as; an address of any length is one. */
  pieces: 30_000,
  /** Elements inside one another. */
  depth: 40,
  /** Nodes of a tree. */
  nodes: 10_000,
} as const;
