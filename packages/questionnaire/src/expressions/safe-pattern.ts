import { Fault } from './fault.ts';

/** What of a RegExp is used. */
export interface Pattern {
  test(text: string): boolean;
}

const kept = new Map<string, Pattern>();

/**
 * A regular expression of a form's author that no text can make slow.
 * @param extent `whole`: all of the text must match.
 * @throws Fault `dangerousPattern` where time would not grow with the text, `failed` where it is no pattern
 */
export function safePattern(source: string, extent: 'whole' | 'search'): Pattern {
  const key = extent + source;
  let pattern = kept.get(key);
  if (pattern === undefined) {
    pattern = compilePattern(extent === 'whole' ? `^(?:${source})$` : source, source);
    if (kept.size > 200) kept.clear();
    kept.set(key, pattern);
  }
  return pattern;
}

function compilePattern(whole: string, source: string): Pattern {
  const degree = growth(source);
  let native: RegExp;
  try {
    native = new RegExp(whole, 'us');
  } catch {
    throw new Fault('failed', source);
  }
  return {
    test(text) {
      // Each loop that can give back what it took multiplies the time by the length, and so does the start of the search.
      if (text.length ** (degree + 1) > 5e7) throw new Fault('tooMuchWork', source);
      return native.test(text);
    },
  };
}

/**
 * How many loops without end a pattern has, none inside another.
 * @throws Fault `dangerousPattern` for a loop in a loop, a choice in a loop, or a reference back
 */
function growth(source: string): number {
  if (source.length > 1000) throw new Fault('dangerousPattern', source);
  const signs = /\\[1-9]|\\k|\\.|\[(?:[^\]\\]|\\.)*\]|\(\?[=!<]?|[()|]|[*+]|\{(\d+)(,?)(\d*)\}|./gsu;
  const open: { loops: number; choice: boolean }[] = [{ loops: 0, choice: false }];
  let closed: { loops: number; choice: boolean } | undefined;
  for (const [sign, least, comma, most] of source.matchAll(signs)) {
    const top = open[open.length - 1]!;
    if (/^\\[1-9k]/.test(sign)) throw new Fault('dangerousPattern', source);
    const counted = least !== undefined;
    const times = counted ? (comma === '' ? Number(least) : most === '' ? Infinity : Number(most)) : Infinity;
    if (counted || sign === '*' || sign === '+') {
      const inner = closed !== undefined && (closed.loops > 0 || closed.choice);
      if ((inner && times > 4) || (counted && Number(least) > 1000))
        throw new Fault('dangerousPattern', source);
      if (times > Number(least ?? 0) + 2) top.loops++;
      closed = undefined;
      continue;
    }
    closed = undefined;
    if (sign.startsWith('(')) open.push({ loops: 0, choice: false });
    else if (sign === ')') {
      closed = open.length > 1 ? open.pop() : undefined;
      const parent = open[open.length - 1]!;
      if (closed !== undefined) {
        parent.loops += closed.loops;
        parent.choice ||= closed.choice;
      }
    } else if (sign === '|' || sign === '?') top.choice = true;
  }
  return open[0]!.loops;
}
