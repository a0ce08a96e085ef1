import { Parser } from 'htmlparser2';
import { fateOf, keepAttributes } from './allowed.ts';
import type { AttributeOptions } from './allowed.ts';
import { richTextBounds } from './bounds.ts';
import type { RichNode, RichTextProblems } from './rich-node.ts';
import { TreeBuilder } from './tree-builder.ts';

/** Elements open at once, kept or not: beyond, the parser's search for what a closing tag closes would cost too much. */
const deepest = 100;

/** Reads the XHTML of a narrative or of `rendering-xhtml`, forgiving what a browser forgives. */
export function fromXhtml(
  xhtml: string,
  options: AttributeOptions,
  problems: RichTextProblems,
): readonly RichNode[] {
  const tree = new TreeBuilder(problems);
  /** For each element that the parser holds open: whether it stands in the tree. */
  const standing: boolean[] = [];
  /** How many elements are open inside one whose content goes with it, that one included. */
  let leftOut = 0;
  let pieces = 0;

  const parser: Parser = new Parser(
    {
      onattribute: count,
      onopentag(tag, given) {
        count();
        if (leftOut > 0) {
          leftOut++;
          standing.push(false);
        } else standing.push(open(tag, given));
        if (standing.length > deepest) {
          problems.add('nestedTooDeep', deepest);
          parser.pause();
        } else if (tree.isFull) {
          problems.add('tooManyElements', richTextBounds.nodes);
          parser.pause();
        }
      },
      ontext(words) {
        count();
        if (leftOut === 0) tree.words(words);
      },
      onclosetag() {
        if (standing.pop() === true) tree.close();
        if (leftOut > 0) leftOut--;
      },
    },
    { lowerCaseTags: true, lowerCaseAttributeNames: true, recognizeSelfClosing: true, recognizeCDATA: true },
  );

  function count(): void {
    pieces++;
    if (pieces !== richTextBounds.pieces) return;
    problems.add('tooManyElements', richTextBounds.pieces);
    parser.pause();
  }

  function open(tag: string, given: Readonly<Record<string, string>>): boolean {
    const fate = fateOf(tag);
    if (fate === 'leftOut' || fate === 'unwrapped') {
      if (tag !== 'html' && tag !== 'body') problems.add('elementLeftOut', tag);
      if (fate === 'leftOut') leftOut = 1;
      return false;
    }
    const { attributes, style } = keepAttributes(fate, given, options, problems);
    if (fate === 'img' && attributes.src === undefined) {
      // What the picture shows, for want of the picture.
      tree.words(attributes.alt ?? '');
      return false;
    }
    return tree.open(fate, attributes, style);
  }

  if (xhtml.length > richTextBounds.xhtml) problems.add('textTooLong', richTextBounds.xhtml);
  parser.write(xhtml.slice(0, richTextBounds.xhtml));
  return tree.end();
}
