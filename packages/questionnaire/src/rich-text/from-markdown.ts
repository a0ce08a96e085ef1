import { decodeHTML } from 'entities';
import { Lexer, Tokenizer } from 'marked';
import type { Token } from 'marked';
import { keepAttributes } from './allowed.ts';
import type { AttributeOptions } from './allowed.ts';
import { richTextBounds } from './bounds.ts';
import { isObject } from '../json.ts';
import type { RichName, RichNode, RichTextProblems } from './rich-node.ts';
import { TreeBuilder } from './tree-builder.ts';

/** Bare addresses stay words: finding them costs the square of a hostile text's length, and an author can write a link. */
class PlainAddresses extends Tokenizer {
  override url(): undefined {
    return undefined;
  }
}

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
const simple: Readonly<Record<string, RichName>> = {
  blockquote: 'blockquote',
  del: 'del',
  em: 'em',
  list_item: 'li',
  paragraph: 'p',
  strong: 'strong',
};

/** Reads markdown (CommonMark, with tables and strikes). HTML in it is shown as typed, as FHIR allows none. */
export function fromMarkdown(
  markdown: string,
  options: AttributeOptions,
  problems: RichTextProblems,
): readonly RichNode[] {
  const tree = new TreeBuilder(problems);
  if (isTooMuch(markdown, problems)) return asTyped(markdown, tree);
  let tokens: readonly Token[];
  try {
    tokens = new Lexer({ gfm: true, tokenizer: new PlainAddresses() }).lex(markdown);
  } catch {
    // The library goes down into itself; what the bounds let through should not get here.
    problems.add('nestedTooDeep', richTextBounds.depth);
    return asTyped(markdown, tree);
  }

  function visitAll(given: unknown): void {
    if (!Array.isArray(given)) return;
    for (const token of given as readonly Token[]) if (isObject(token) && !tree.isFull) visit(token as Token);
  }

  function within(name: RichName, given: Readonly<Record<string, string>>, content: () => void): void {
    const { attributes, style } = keepAttributes(name, given, options, problems);
    const isOpen = tree.open(name, attributes, style);
    content();
    if (isOpen) tree.close();
  }

  function visit(token: Token): void {
    const name = Object.hasOwn(simple, token.type) ? simple[token.type] : undefined;
    if (name !== undefined) return within(name, {}, () => visitAll(partsOf(token)));
    switch (token.type) {
      case 'text':
        if (partsOf(token) !== undefined) return visitAll(partsOf(token));
        return tree.words(decodeHTML(textOf(token)));
      case 'escape':
        return tree.words(textOf(token));
      case 'html':
        if (/^<br *\/?>$/i.test(token.raw.trim())) return within('br', {}, nothing);
        problems.add('htmlInMarkdown', token.raw);
        return tree.words(token.raw);
      case 'br':
        return within('br', {}, nothing);
      case 'hr':
        return within('hr', {}, nothing);
      case 'heading':
        return within(headings[headingDepth(token) - 1] ?? 'h6', {}, () => visitAll(partsOf(token)));
      case 'codespan':
        return within('code', {}, () => tree.words(textOf(token)));
      case 'code':
        return within('pre', {}, () => within('code', {}, () => tree.words(textOf(token))));
      case 'list':
        return visitList(token);
      case 'checkbox':
        return tree.words(token['checked'] === true ? '☑ ' : '☐ ');
      case 'link':
        return within('a', addressOf(token, 'href'), () => visitAll(partsOf(token)));
      case 'image':
        return visitImage(token);
      case 'table':
        return visitTable(token);
    }
  }

  function visitList(token: Token): void {
    const isOrdered = 'ordered' in token && token['ordered'] === true;
    const start =
      'start' in token && typeof token['start'] === 'number' && token['start'] !== 1 ? token['start'] : '';
    within(isOrdered ? 'ol' : 'ul', isOrdered && start !== '' ? { start: String(start) } : {}, () =>
      visitAll('items' in token ? token['items'] : []),
    );
  }

  function visitImage(token: Token): void {
    const { attributes, style } = keepAttributes(
      'img',
      { ...addressOf(token, 'src'), alt: decodeHTML(textOf(token)) },
      options,
      problems,
    );
    if (attributes.src === undefined) tree.words(attributes.alt ?? '');
    else if (tree.open('img', attributes, style)) tree.close();
  }

  function visitTable(token: Token): void {
    const header: unknown = 'header' in token ? token['header'] : [];
    const rows: unknown = 'rows' in token ? token['rows'] : [];
    const row = (cells: unknown, name: 'th' | 'td'): void =>
      within('tr', {}, () => {
        if (!Array.isArray(cells)) return;
        for (const cell of cells as readonly unknown[]) {
          if (!isObject(cell)) continue;
          const align = typeof cell['align'] === 'string' ? { style: `text-align:${cell['align']}` } : {};
          within(name, name === 'th' ? { scope: 'col', ...align } : align, () => visitAll(cell['tokens']));
        }
      });
    within('table', {}, () => {
      within('thead', {}, () => row(header, 'th'));
      within('tbody', {}, () => {
        if (Array.isArray(rows)) for (const cells of rows) row(cells, 'td');
      });
    });
  }

  visitAll(tokens);
  return tree.end();
}

const partsOf = (token: Token): unknown => ('tokens' in token ? token.tokens : undefined);
const nothing = (): void => {};
const textOf = (token: Token): string =>
  'text' in token && typeof token['text'] === 'string' ? token['text'] : '';
const headingDepth = (token: Token): number =>
  'depth' in token && typeof token['depth'] === 'number' ? token['depth'] : 6;

function addressOf(token: Token, name: 'href' | 'src'): Record<string, string> {
  const href = 'href' in token && typeof token['href'] === 'string' ? token['href'] : '';
  const title = 'title' in token && typeof token['title'] === 'string' ? token['title'] : undefined;
  return { [name]: decodeHTML(href), ...(title === undefined ? {} : { title: decodeHTML(title) }) };
}

/** Counted before the library sees the text, in one pass: what it can be made to do over and over is bounded here. */
function isTooMuch(markdown: string, problems: RichTextProblems): boolean {
  if (markdown.length > richTextBounds.markdown) {
    problems.add('textTooLong', richTextBounds.markdown);
    return true;
  }
  let marks = 0;
  /** Marks of quotations and lists since the line began: each puts what follows one level deeper. */
  let levels = 0;
  let isAtStart = true;
  let last = '';
  for (const character of markdown) {
    if ('*_~[]!<`|&'.includes(character)) marks++;
    if (character === '\n') {
      isAtStart = true;
      levels = 0;
    } else if (isAtStart && (character === '>' || (' \t'.includes(character) && '-+*.)'.includes(last)))) {
      levels++;
      marks++;
    } else if (!' \t>-+*.)0123456789'.includes(character)) isAtStart = false;
    if (levels > richTextBounds.depth) break;
    last = character;
  }
  if (levels > richTextBounds.depth) problems.add('nestedTooDeep', richTextBounds.depth);
  else if (marks > richTextBounds.marks) problems.add('tooManyMarks', richTextBounds.marks);
  return levels > richTextBounds.depth || marks > richTextBounds.marks;
}

function asTyped(markdown: string, tree: TreeBuilder): readonly RichNode[] {
  const shown = markdown.slice(0, richTextBounds.xhtml);
  if (tree.open('div', {}, [{ property: 'white-space', value: 'pre-wrap' }])) {
    tree.words(shown);
    tree.close();
  }
  return tree.end();
}
