import { richTextBounds } from './bounds.ts';
import type { RichElement, RichName, RichNode, RichTextProblems } from './rich-node.ts';

interface OpenElement {
  readonly name: RichName;
  readonly attributes: RichElement['attributes'];
  readonly style: RichElement['style'];
  readonly children: RichNode[];
}

/** Grows a tree of bounded depth and size; both readers build with it, so that neither can go past. */
export class TreeBuilder {
  readonly #roots: RichNode[] = [];
  readonly #open: OpenElement[] = [];
  readonly #problems: RichTextProblems;
  #count = 0;

  constructor(problems: RichTextProblems) {
    this.#problems = problems;
  }

  /** No more nodes are taken. */
  get isFull(): boolean {
    return this.#count >= richTextBounds.nodes;
  }

  /** Whether the element was opened: past the depth its content goes to the element above it. */
  open(
    name: RichName,
    attributes: RichElement['attributes'] = {},
    style: RichElement['style'] = [],
  ): boolean {
    if (this.#open.length >= richTextBounds.depth) {
      this.#problems.add('nestedTooDeep', richTextBounds.depth);
      return false;
    }
    // A link inside a link would be two targets for one press.
    if (name === 'a' && this.#open.some((element) => element.name === 'a')) return false;
    if (!this.#takeOne()) return false;
    this.#open.push({ name, attributes, style, children: [] });
    return true;
  }

  close(): void {
    const done = this.#open.pop();
    if (done !== undefined) this.#children.push(Object.freeze({ kind: 'element' as const, ...done }));
  }

  words(words: string): void {
    if (words === '') return;
    const last = this.#children.at(-1);
    if (last?.kind === 'words')
      this.#children[this.#children.length - 1] = { kind: 'words', words: last.words + words };
    else if (this.#takeOne()) this.#children.push({ kind: 'words', words });
  }

  /** The tree, every element closed. */
  end(): readonly RichNode[] {
    while (this.#open.length > 0) this.close();
    return this.#roots;
  }

  get #children(): RichNode[] {
    return this.#open.at(-1)?.children ?? this.#roots;
  }

  #takeOne(): boolean {
    if (this.isFull) {
      this.#problems.add('tooManyElements', richTextBounds.nodes);
      return false;
    }
    this.#count++;
    return true;
  }
}
