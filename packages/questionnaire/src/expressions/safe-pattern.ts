import { mayBacktrack } from '../values/patterns.ts';
import { Fault } from './fault.ts';

/** Of the product of a text's length with itself, once for each loop of a pattern and once for where it begins. */
const mostTries = 3e7;

/**
 * A regular expression of a form's author that no text can make slow.
 * @param extent `whole`: all of the text must match.
 * @throws Fault `dangerousPattern` where time might not grow with the text, `failed` where it is no pattern
 */
export function safePattern(source: string, extent: 'whole' | 'search'): { test(text: string): boolean } {
  if (mayBacktrack(source)) throw new Fault('dangerousPattern', source);
  const loops = source.match(/[*+{]/g)?.length ?? 0;
  let pattern: RegExp;
  try {
    pattern = new RegExp(extent === 'whole' ? `^(?:${source})$` : source, 'us');
  } catch {
    throw new Fault('failed', source);
  }
  return {
    test(text) {
      if (text.length ** (loops + 1) > mostTries) throw new Fault('tooMuchWork', source);
      return pattern.test(text);
    },
  };
}
