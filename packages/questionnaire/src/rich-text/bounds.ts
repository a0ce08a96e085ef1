/** Longer than what people write in a form, short enough that no input holds a page up. */
export const richTextBounds = {
  /** Characters, images inside the text included. */
  xhtml: 1_000_000,
  /** Characters. The grammar of markdown cannot be read in linear time; this and `marks` bound it. */
  markdown: 20_000,
  /** Emphasis, link and quotation marks in one markdown text. */
  marks: 2_000,
  /** Elements inside one another. */
  depth: 40,
  /** Nodes of a tree. */
  nodes: 10_000,
} as const;
