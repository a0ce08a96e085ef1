import { Fault } from './fault.ts';
import { lambdas } from './functions.ts';
import { safePattern } from './safe-pattern.ts';
import type { Syntax } from './syntax.ts';

/** Loops within loops that the library may run over a response. */
const deepestLoops = 3;
/** Walks over a whole response, one after another. */
const mostWalks = 3;

/**
 * The library counts no steps: what could keep it busy for long is refused before it runs.
 * @throws Fault `tooCostly`, `dangerousPattern`
 */
export function refuseCostly(syntax: Syntax): void {
  let walks = 0;
  const visit = (node: Syntax, loops: number): void => {
    const { kind, name, args, position } = node;
    if (node.on !== undefined) visit(node.on, loops);
    let inner = loops;
    if (kind === 'call') {
      if (Object.hasOwn(lambdas, name) && name !== 'iif' && args.length > 0) inner++;
      const walk = name === 'descendants' || name === 'repeat' || name === 'children';
      if (walk) walks += loops + 1;
      if (
        inner > deepestLoops ||
        walks > mostWalks ||
        (name === 'repeat' && !args.every(isPath)) ||
        name === 'aggregate'
      )
        throw new Fault('tooCostly', name, position);
      if (/^(?:matches|matchesFull|replaceMatches)$/.test(name)) {
        const pattern = args[0]?.value;
        if (typeof pattern !== 'string' || args.length > 2)
          throw new Fault('dangerousPattern', name, position);
        safePattern(pattern, 'search').test('');
      }
    }
    for (const arg of args) visit(arg, inner);
  };
  visit(syntax, 0);
}

/** Goes further down at each step, and so comes to an end. */
function isPath(node: Syntax): boolean {
  if (node.on !== undefined && !isPath(node.on)) return false;
  if (node.kind === 'operator') return node.name === '|' && node.args.every(isPath);
  return node.kind === 'member' || (node.kind === 'call' && /^(?:children|where|ofType)$/.test(node.name));
}
