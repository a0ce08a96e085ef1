import assert from 'node:assert/strict';
import { richTextBounds } from '../bounds.ts';
import { isAllowedStyle } from '../rendering-style.ts';
import { richAttributes, richNames } from '../rich-node.ts';
import type { RichNode } from '../rich-node.ts';

/** The plain definition of what a tree may hold, written apart from the code that makes it. Gives its size. */
export function assertAllowed(nodes: readonly RichNode[], from: string): number {
  let count = 0;
  const visit = (node: RichNode, depth: number): void => {
    count++;
    const told = `${JSON.stringify(node).slice(0, 300)} from ${from.slice(0, 300)}`;
    if (node.kind === 'words') {
      assert.deepEqual(Object.keys(node).sort(), ['kind', 'words'], told);
      assert.equal(typeof node.words, 'string', told);
      return;
    }
    assert.ok(depth <= richTextBounds.depth, told);
    assert.deepEqual(Object.keys(node).sort(), ['attributes', 'children', 'kind', 'name', 'style'], told);
    assert.ok((richNames as readonly string[]).includes(node.name), told);
    assert.doesNotMatch(
      node.name,
      /^(script|style|iframe|object|embed|svg|math|form|input|base|meta|link)$/,
      told,
    );
    for (const [attribute, value] of Object.entries(node.attributes)) {
      assert.ok((richAttributes as readonly string[]).includes(attribute), told);
      assert.doesNotMatch(attribute, /^on|^style$|^class$|^id$|^srcdoc$|^formaction$/, told);
      if (attribute === 'href') {
        assert.equal(node.name, 'a', told);
        assert.match(value, /^(https:\/\/[^/@]|mailto:|tel:)/, told);
        assert.ok(
          ['https:', 'mailto:', 'tel:'].includes(new URL(value, 'http://page.example').protocol),
          told,
        );
      }
      if (attribute === 'src') {
        assert.equal(node.name, 'img', told);
        assert.match(value, /^data:image\/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+$/, told);
      }
      if (['colspan', 'rowspan', 'span', 'width', 'height', 'start'].includes(attribute))
        assert.match(value, /^\d{1,6}$/, told);
    }
    for (const declaration of node.style) {
      assert.ok(isAllowedStyle(declaration), told);
      assert.doesNotMatch(declaration.value, /url|expression|image|var\(|[\\<>{};@]|position|fixed/, told);
    }
    for (const child of node.children) visit(child, depth + 1);
  };
  for (const node of nodes) visit(node, 1);
  assert.ok(count <= richTextBounds.nodes, from.slice(0, 300));
  return count;
}

/** All elements of a tree. */
export function elementsOf(nodes: readonly RichNode[]): readonly Extract<RichNode, { kind: 'element' }>[] {
  return nodes.flatMap((node) => (node.kind === 'words' ? [] : [node, ...elementsOf(node.children)]));
}
