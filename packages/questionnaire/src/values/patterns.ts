/** Texts up to this length are tried with the browser's own engine where the pattern is plain. */
const shortText = 2_000;

type Matcher = (text: string) => boolean;

const own = new Map<string, Matcher | undefined>();
const linear = new Map<string, Matcher>();

/**
 * Whether the whole of `text` matches a regular expression of a form's author; `undefined` when nobody can say:
 * the pattern is none, or its matching may take for ever and the linear engine has not been loaded.
 */
export function matches(pattern: string, text: string): boolean | undefined {
  const safe = linear.get(pattern);
  if (safe !== undefined) return safe(text);
  if (mayBacktrack(pattern) || text.length > shortText) return undefined;
  if (!own.has(pattern)) own.set(pattern, ownMatcher(pattern));
  return own.get(pattern)?.(text);
}

/** From now on this matcher, whose time is linear in the text, decides. */
export function useMatcher(pattern: string, matcher: Matcher): void {
  linear.set(pattern, matcher);
}

/** Whether a pattern can be read at all. */
export const isPattern = (pattern: string): boolean =>
  mayBacktrack(pattern) || ownMatcher(pattern) !== undefined;

function ownMatcher(pattern: string): Matcher | undefined {
  for (const flags of ['u', '']) {
    try {
      const expression = new RegExp(`^(?:${pattern})$`, flags);
      return (text) => expression.test(text);
    } catch {
      // Without the flag, the older grammar takes more.
    }
  }
  return undefined;
}

/**
 * Whether matching could take more than linear time by far: a repetition inside a repetition, an alternative that is
 * repeated, a back reference, more than a few repetitions without end. Says yes too often rather than too seldom.
 */
export function mayBacktrack(pattern: string): boolean {
  if (pattern.length > 1_000 || /\\[1-9k]|\(\?[=!<]/.test(pattern)) return true;
  const bare = pattern.replace(/\\./gs, 'x').replace(/\[[^\]]*\]/g, 'x');
  const repeated = /[*+]|\{\d+,\d*\}|\{\d{3,}\}/;
  if ((bare.match(/[*+]|\{\d+,\}|\{\d*,?\d{3,}\}/g) ?? []).length > 2) return true;
  // Innermost groups first: one that is itself repeated may hold neither repetition nor alternative.
  let rest = bare;
  for (let round = 0; round < 100; round++) {
    const group = /\((?:\?:)?([^()]*)\)([*+]|\{\d+,?\d*\})?/.exec(rest);
    if (group === null) return rest.includes('(');
    const [whole, inner = '', repetition] = group;
    if (repetition !== undefined && (repeated.test(inner) || /[|?]/.test(inner))) return true;
    const kept = repeated.test(inner) ? 'x+' : /[|?]/.test(inner) ? 'x?' : 'x';
    rest = rest.slice(0, group.index) + kept + (repetition ?? '') + rest.slice(group.index + whole.length);
  }
  return true;
}
