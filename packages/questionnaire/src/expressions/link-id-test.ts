import type { Syntax } from './syntax.ts';

/** What a condition asks of the linkId of an item. */
export interface LinkIdTest {
  accepts(this: void, linkId: string): boolean;
  /** It asks nothing else. */
  readonly exact: boolean;
}

/** The part of a condition that can be decided without any answer: `linkId = 'a'`, with `and` and `or`. */
export function linkIdTest(node: Syntax): LinkIdTest | undefined {
  if (node.kind !== 'operator') return undefined;
  const [left, right] = node.args;
  if (left === undefined || right === undefined) return undefined;
  switch (node.name) {
    case '=':
    case '!=': {
      const literal = isLinkId(left) ? right : isLinkId(right) ? left : undefined;
      const wanted = literal?.kind === 'literal' ? literal.value : undefined;
      if (typeof wanted !== 'string') return undefined;
      const equal = node.name === '=';
      return { accepts: (linkId) => (linkId === wanted) === equal, exact: true };
    }
    case 'and': {
      const [one, other] = [linkIdTest(left), linkIdTest(right)];
      if (one === undefined || other === undefined) {
        const known = one ?? other;
        return known === undefined ? undefined : { accepts: known.accepts, exact: false };
      }
      return {
        accepts: (linkId) => one.accepts(linkId) && other.accepts(linkId),
        exact: one.exact && other.exact,
      };
    }
    case 'or': {
      const [one, other] = [linkIdTest(left), linkIdTest(right)];
      if (one === undefined || other === undefined) return undefined;
      return {
        accepts: (linkId) => one.accepts(linkId) || other.accepts(linkId),
        exact: one.exact && other.exact,
      };
    }
    default:
      return undefined;
  }
}

const isLinkId = (node: Syntax): boolean =>
  node.kind === 'member' &&
  node.name === 'linkId' &&
  (node.on === undefined || (node.on.kind === 'special' && node.on.name === '$this'));
