import type { StyleProperty } from './rich-node.ts';

const colour = /^(?:#[0-9a-f]{3,8}|(?:rgb|rgba|hsl|hsla)\([0-9., %/deg]{1,60}\)|[a-z]{3,24})$/;
const length = /^(?:0|[0-9]{1,3}(?:\.[0-9]{1,3})?(?:px|em|rem|pt|%|ex|ch))$/;
const fontSize = /^(?:(?:xx?-)?small|medium|(?:xx?-)?large|smaller|larger)$/;
const border = /^(?:none|0|[0-9]{1,2}(?:px|em|pt)? (?:solid|dashed|dotted|double)(?: [#a-z0-9]{3,24})?)$/;
const words = (...allowed: readonly string[]): ((value: string) => boolean) => {
  const known = new Set(allowed);
  return (value) => known.has(value);
};
const like =
  (...patterns: readonly RegExp[]) =>
  (value: string): boolean =>
    patterns.some((pattern) => pattern.test(value));
/** One to four lengths, as for margins; no negative one, which would move a text over another. */
const lengths = (value: string): boolean =>
  value.split(' ').length <= 4 && value.split(' ').every(like(length));

/** What changes how words look in their place. Nothing that loads, moves, covers, hides or animates. */
const properties: Readonly<Record<string, (value: string) => boolean>> = {
  color: like(colour),
  'background-color': like(colour),
  'font-weight': like(/^(?:normal|bold|bolder|lighter|[1-9]00)$/),
  'font-style': words('normal', 'italic', 'oblique'),
  'font-variant': words('normal', 'small-caps'),
  'font-size': like(length, fontSize),
  'font-family': like(/^(?:serif|sans-serif|monospace)$/),
  'text-decoration': like(/^(?:none|underline|line-through|overline)$/),
  'text-align': words('left', 'right', 'center', 'justify', 'start', 'end'),
  'text-transform': words('none', 'uppercase', 'lowercase', 'capitalize'),
  'text-indent': like(length),
  'vertical-align': words('baseline', 'top', 'middle', 'bottom', 'sub', 'super'),
  'white-space': words('normal', 'pre-wrap', 'pre-line', 'nowrap'),
  'list-style-type': like(
    /^(?:none|disc|circle|square|decimal|lower-alpha|upper-alpha|lower-roman|upper-roman)$/,
  ),
  'line-height': like(/^(?:normal|[0-9](?:\.[0-9]{1,2})?)$/),
  border: like(border),
  'border-collapse': words('collapse', 'separate'),
  padding: lengths,
  'padding-left': like(length),
  'padding-right': like(length),
  'padding-top': like(length),
  'padding-bottom': like(length),
  margin: lengths,
  'margin-left': like(length),
  'margin-right': like(length),
  'margin-top': like(length),
  'margin-bottom': like(length),
  width: like(length),
};

/** Names of the properties that may be set. */
export const styleProperties: readonly string[] = Object.keys(properties);

/** Whether this declaration may be set: what `readStyle` gives always may. */
export const isAllowedStyle = ({ property, value }: StyleProperty): boolean =>
  Object.hasOwn(properties, property) && (properties[property]?.(value) ?? false);

/**
 * The declarations of a `style` text, as in `rendering-style` or an attribute, that may be set one by one.
 * @param leftOut Told each declaration that may not.
 */
export function readStyle(
  text: string,
  leftOut: (declaration: string) => void = () => {},
): readonly StyleProperty[] {
  const found = new Map<string, string>();
  // No allowed value holds a semicolon, so that cutting at each is right for every one that is kept.
  for (const declaration of text.slice(0, 2_000).split(';')) {
    const clean = declaration.trim();
    if (clean === '') continue;
    const colon = clean.indexOf(':');
    const property = clean.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    const value = clean
      .slice(colon + 1)
      .replace(/\s*!\s*important$/i, '')
      .trim()
      .replace(/\s+/g, ' ')
      .toLowerCase();
    // The short form is often used for a colour alone.
    const name = property === 'background' && colour.test(value) ? 'background-color' : property;
    if (colon > 0 && isAllowedStyle({ property: name, value })) found.set(name, value);
    else leftOut(clean);
  }
  return [...found].map(([property, value]) => ({ property, value }));
}
