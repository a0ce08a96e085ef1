import { readStyle } from './rendering-style.ts';
import { richNames } from './rich-node.ts';
import type { RichAttribute, RichName, RichTextProblems, StyleProperty } from './rich-node.ts';
import { safeImage, safeLink } from './safe-address.ts';

const names: ReadonlySet<string> = new Set(richNames);
/** Old names that say the same. */
const modern: Readonly<Record<string, RichName>> = {
  acronym: 'abbr',
  big: 'strong',
  center: 'div',
  font: 'span',
  strike: 's',
  tt: 'code',
};
/** What stands inside is not words for people, or not without the element: it goes too. */
const goesWhole: ReadonlySet<string> = new Set([
  ...[
    'applet',
    'audio',
    'base',
    'button',
    'canvas',
    'embed',
    'frame',
    'frameset',
    'head',
    'iframe',
    'input',
    'link',
  ],
  ...[
    'math',
    'meta',
    'noembed',
    'noframes',
    'noscript',
    'object',
    'param',
    'plaintext',
    'script',
    'select',
    'style',
  ],
  ...['svg', 'template', 'textarea', 'title', 'video', 'xmp'],
]);

/** What becomes of an element: kept under a name, only its content kept, or left out with its content. */
export function fateOf(tag: string): RichName | 'unwrapped' | 'leftOut' {
  if (names.has(tag)) return tag as RichName;
  if (Object.hasOwn(modern, tag)) return modern[tag] ?? 'unwrapped';
  return goesWhole.has(tag) ? 'leftOut' : 'unwrapped';
}

export interface AttributeOptions {
  readonly remoteImages: boolean;
}

const whole =
  (least: number, most: number) =>
  (value: string): string | undefined => {
    const number = /^ *[0-9]{1,6}(?:px)? *$/.test(value) ? Number.parseInt(value, 10) : Number.NaN;
    return number >= least && number <= most ? String(number) : undefined;
  };
const oneOf =
  (...values: readonly string[]) =>
  (value: string): string | undefined => {
    const lower = value.trim().toLowerCase();
    return values.includes(lower) ? lower : undefined;
  };
const plain = (value: string): string => value.slice(0, 500);
const language = (value: string): string | undefined =>
  /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/.test(value) ? value : undefined;

type Reader = (value: string, options: AttributeOptions) => string | undefined;
const everywhere: Readonly<Partial<Record<RichAttribute, Reader>>> = {
  dir: oneOf('ltr', 'rtl', 'auto'),
  lang: language,
  title: plain,
};
const cell = {
  colspan: whole(1, 100),
  rowspan: whole(1, 1_000),
  scope: oneOf('row', 'col', 'rowgroup', 'colgroup'),
};
const byName: Readonly<Partial<Record<RichName, Readonly<Partial<Record<RichAttribute, Reader>>>>>> = {
  a: { href: safeLink },
  col: { span: whole(1, 100) },
  colgroup: { span: whole(1, 100) },
  img: {
    alt: plain,
    height: whole(1, 2_000),
    src: (value, options) => safeImage(value, options.remoteImages),
    width: whole(1, 2_000),
  },
  ol: { start: whole(0, 100_000) },
  td: cell,
  th: cell,
};
/** Left out without a word: they say nothing that a reader would miss. */
const silent = new Set([
  'class',
  'id',
  'xmlns',
  'name',
  'target',
  'rel',
  'border',
  'cellpadding',
  'cellspacing',
]);

/** The attributes and declarations of an element that may stay. */
export function keepAttributes(
  name: RichName,
  given: Readonly<Record<string, string>>,
  options: AttributeOptions,
  problems: RichTextProblems,
): { attributes: Partial<Record<RichAttribute, string>>; style: readonly StyleProperty[] } {
  const attributes: Partial<Record<RichAttribute, string>> = {};
  let style: readonly StyleProperty[] = [];
  for (const [key, value] of Object.entries(given)) {
    const attribute = key === 'xml:lang' ? 'lang' : key;
    if (attribute === 'style') {
      style = readStyle(value, (declaration) => problems.add('styleLeftOut', declaration));
      continue;
    }
    const reader = readerOf(name, attribute);
    const kept = reader?.(value, options);
    if (kept !== undefined) attributes[attribute as RichAttribute] = kept;
    else if (reader !== undefined && (attribute === 'href' || attribute === 'src'))
      problems.add('addressLeftOut', value);
    else if (!silent.has(attribute)) problems.add('attributeLeftOut', attribute);
  }
  return { attributes, style };
}

/** The readers have no other keys than the attributes of the list, whatever the text asks for. */
function readerOf(name: RichName, attribute: string): Reader | undefined {
  const own = byName[name];
  if (own !== undefined && Object.hasOwn(own, attribute)) return own[attribute as RichAttribute];
  return Object.hasOwn(everywhere, attribute) ? everywhere[attribute as RichAttribute] : undefined;
}
