/** Elements that a rich text may hold: what FHIR allows in a narrative, without anything that acts or loads. */
export const richNames = [
  ...[
    'a',
    'abbr',
    'address',
    'b',
    'blockquote',
    'br',
    'caption',
    'cite',
    'code',
    'col',
    'colgroup',
    'dd',
    'del',
  ],
  ...[
    'dfn',
    'div',
    'dl',
    'dt',
    'em',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
    'i',
    'img',
    'ins',
    'kbd',
    'li',
    'ol',
  ],
  ...[
    'p',
    'pre',
    'q',
    's',
    'samp',
    'small',
    'span',
    'strong',
    'sub',
    'sup',
    'table',
    'tbody',
    'td',
    'tfoot',
    'th',
  ],
  ...['thead', 'tr', 'u', 'ul', 'var'],
] as const;
export type RichName = (typeof richNames)[number];

/**
 * Attributes that are kept, each already checked: `href` is https, mailto or tel; `src` is an image inside the text
 * itself, or https where the caller allows remote images; numbers are bounded.
 */
export const richAttributes = [
  ...[
    'alt',
    'colspan',
    'dir',
    'height',
    'href',
    'lang',
    'rowspan',
    'scope',
    'span',
    'src',
    'start',
    'title',
    'width',
  ],
] as const;
export type RichAttribute = (typeof richAttributes)[number];

/** One declaration of a `style`, its property and value both from a list: set with `style.setProperty`. */
export interface StyleProperty {
  readonly property: string;
  readonly value: string;
}

export interface RichElement {
  readonly kind: 'element';
  readonly name: RichName;
  readonly attributes: Readonly<Partial<Record<RichAttribute, string>>>;
  readonly style: readonly StyleProperty[];
  readonly children: readonly RichNode[];
}

export interface RichWords {
  readonly kind: 'words';
  readonly words: string;
}

/** A tree that a view draws with templates of its own: nothing of it is ever parsed as HTML again. */
export type RichNode = RichElement | RichWords;

export const richTextProblemCodes = [
  /** An element, attribute, address or declaration that is not allowed was left out; its words stay where it has any. */
  'elementLeftOut',
  'attributeLeftOut',
  'addressLeftOut',
  'styleLeftOut',
  /** HTML inside markdown, which FHIR does not allow: shown as it was typed. */
  'htmlInMarkdown',
  /** Past a bound: what follows is left out (xhtml), or everything is shown without its form (markdown). */
  'textTooLong',
  'nestedTooDeep',
  'tooManyElements',
  'tooManyMarks',
] as const;
export type RichTextProblemCode = (typeof richTextProblemCodes)[number];

export interface RichTextProblem {
  readonly code: RichTextProblemCode;
  /** Name of the element or attribute, or the address, cut to 200 characters; the bound, for the last four. */
  readonly detail: string;
}

export interface RichTextResult {
  readonly nodes: readonly RichNode[];
  /** Each fault once. */
  readonly problems: readonly RichTextProblem[];
}

/** Collects problems; the same fault a thousand times is one. */
export class RichTextProblems {
  readonly all: RichTextProblem[] = [];
  readonly #known = new Set<string>();

  add(code: RichTextProblemCode, detail: string | number): void {
    const text = String(detail);
    const short = text.length > 200 ? `${text.slice(0, 199)}…` : text;
    const key = `${code} ${short}`;
    if (this.#known.has(key) || this.#known.size >= 50) return;
    this.#known.add(key);
    this.all.push({ code, detail: short });
  }
}
