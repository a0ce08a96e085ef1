import { Fault } from './fault.ts';
import { lambdas as usualLambdas } from './functions.ts';
import { safePattern } from './safe-pattern.ts';
import type { Syntax } from './syntax.ts';
import { unusualLambdas } from './unusual-functions.ts';

const lambdas = { ...usualLambdas, ...unusualLambdas };

/** Loops within loops, and walks over a response one upon another, that the library may be given. */
const deepest = 3;

/**
 * The library counts no steps: what could keep it busy for long is refused before it runs.
 * @throws Fault `tooCostly`, `dangerousPattern`
 */
export function refuseCostly(syntax: Syntax): void {
  visit(syntax, 0);
}

/** @returns How many walks over everything below the values of `node` are made of. */
function visit(node: Syntax, loops: number): number {
  const { kind, name, args, position } = node;
  let walks = node.on === undefined ? 0 : visit(node.on, loops);
  if (kind !== 'call') {
    for (const arg of args) walks = Math.max(walks, visit(arg, loops));
    return walks;
  }
  if (/^(?:descendants|repeat|children)$/.test(name)) walks++;
  const isLoop = Object.hasOwn(lambdas, name) && name !== 'iif' && args.length > 0;
  const inner = loops + Number(isLoop);
  const endless = name === 'repeat' && !args.every(isPath);
  if (inner + walks > deepest || endless || (name === 'aggregate' && args[0] !== undefined && grows(args[0])))
    throw new Fault('tooCostly', name, position);
  if (/^(?:matches|matchesFull|replaceMatches)$/.test(name)) {
    const pattern = args[0]?.value;
    if (typeof pattern !== 'string') throw new Fault('dangerousPattern', name, position);
    safePattern(pattern, 'search').test('');
  }
  for (const arg of args) walks = Math.max(walks, visit(arg, inner));
  return walks;
}

/** Goes further down at each step, and so comes to an end. */
function isPath(node: Syntax): boolean {
  if (node.on !== undefined && !isPath(node.on)) return false;
  if (node.kind === 'operator') return node.name === '|' && node.args.every(isPath);
  return node.kind === 'member' || (node.kind === 'call' && /^(?:children|where|ofType)$/.test(node.name));
}

/** Whether each step of an aggregation may give several times what the step before gave. */
function grows(node: Syntax): boolean {
  const { kind, name, args, on } = node;
  const parts = on === undefined ? args : [on, ...args];
  const joins = kind === 'operator' ? /^[+&|]$/.test(name) : kind === 'call' && name !== 'iif';
  if (joins && parts.filter(hasTotal).length > 1) return true;
  if (kind === 'call' && Object.hasOwn(lambdas, name) && name !== 'iif' && args.some(hasTotal)) return true;
  return (name === 'replace' && args.some(hasTotal)) || parts.some(grows);
}

const hasTotal = (node: Syntax): boolean =>
  (node.kind === 'special' && node.name === '$total') ||
  (node.on !== undefined && hasTotal(node.on)) ||
  node.args.some(hasTotal);
