import { Fault } from './fault.ts';

export interface Token {
  readonly kind: 'number' | 'text' | 'name' | 'quoted' | 'time' | 'sign' | 'end';
  readonly text: string;
  readonly position: number;
}

const kinds = ['number', 'text', 'name', 'quoted', 'time', 'sign'] as const;

const clock = String.raw`\d\d(?::\d\d(?::\d\d(?:\.\d+)?)?)?`;
const pattern = [
  String.raw`(\d+(?:\.\d+)?)`,
  String.raw`('(?:[^'\\]|\\.)*')`,
  String.raw`([A-Za-z_]\w*)`,
  '(`(?:[^`\\\\]|\\\\.)*`)',
  String.raw`(@(?:T${clock}|\d{4}(?:-\d\d(?:-\d\d)?)?(?:T(?:${clock}(?:Z|[+-]\d\d:\d\d)?)?)?))`,
  String.raw`([<>!]=|!~|\$[a-z]+|[-+*/&|<>=~.,()[\]{}%])`,
].join('|');
const skipped = String.raw`\s+|//[^\n]*|/\*[^]*?\*/`;

const next = new RegExp(`(?:${skipped})|${pattern}`, 'sy');

/**
 * The words and signs of an expression (FHIRPath N1, appendix B).
 * @throws Fault at the first character that begins none.
 */
export function scan(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let position = 0; position < text.length; position = next.lastIndex) {
    next.lastIndex = position;
    const found = next.exec(text);
    if (found === null) throw new Fault('unexpectedSign', text.charAt(position), position);
    let group = 1;
    while (group <= kinds.length && found[group] === undefined) group++;
    const kind = kinds[group - 1];
    if (kind !== undefined) tokens.push({ kind, text: found[0], position });
  }
  tokens.push({ kind: 'end', text: '', position: text.length });
  return tokens;
}

const escapes: Readonly<Record<string, string>> = { r: '\r', n: '\n', t: '\t', f: '\f' };

/** What stands between quotes, with its escapes undone. */
export function unquoted(text: string): string {
  return text
    .slice(1, -1)
    .replace(/\\(u[0-9a-fA-F]{4}|.)/gs, (_whole, sign: string) =>
      sign.length > 1 ? String.fromCharCode(parseInt(sign.slice(1), 16)) : (escapes[sign] ?? sign),
    );
}
