import { isArray, isObject, textIn } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { readStyle } from './rendering-style.ts';
import type { StyleProperty } from './rich-node.ts';
import type { RichTextSource } from './rich-text.ts';

/** Extensions read here, on `_text`, `_prefix`, `_valueString`, `_display`, `_title` … of a form. */
export const richTextExtensions = {
  xhtml: 'http://hl7.org/fhir/StructureDefinition/rendering-xhtml',
  markdown: 'http://hl7.org/fhir/StructureDefinition/rendering-markdown',
  style: 'http://hl7.org/fhir/StructureDefinition/rendering-style',
} as const;
const translationUrl = 'http://hl7.org/fhir/StructureDefinition/translation';

/** What stands beside a text of a form to say how it looks. Sources, not trees: most are never drawn. */
export interface RichTextBeside {
  /** As the form was written. */
  readonly source?: RichTextSource;
  /** By lower-case language tag. */
  readonly translations: ReadonlyMap<string, RichTextSource>;
  /** Languages in which the plain text is told; in one of these without a rich translation, plain wins. */
  readonly plainLanguages: ReadonlySet<string>;
  readonly style: readonly StyleProperty[];
}

/**
 * Reads the element beside a primitive (`_text`). Translations stand on the rich value itself (`_valueString` of the
 * extension) or inside the translation of the plain text (`_valueString` of its content); both are read.
 * @returns `undefined` when nothing there is about looks.
 */
export function readRichText(beside: unknown): RichTextBeside | undefined {
  const source = sourceIn(beside);
  const style = textIn(extensionIn(beside, richTextExtensions.style)?.['valueString']);
  const translations = new Map<string, RichTextSource>();
  const plainLanguages = new Set<string>();
  for (const [language, content] of translationsIn(beside)) {
    plainLanguages.add(language);
    const rich = sourceIn(content['_valueString']) ?? sourceIn(content['_valueMarkdown']);
    if (rich !== undefined) translations.set(language, rich);
  }
  for (const kind of ['markdown', 'xhtml'] as const) {
    const extension = extensionIn(beside, richTextExtensions[kind]);
    for (const name of ['_valueString', '_valueMarkdown']) {
      for (const [language, content] of translationsIn(extension?.[name])) {
        const words = textIn(content['valueString']) ?? textIn(content['valueMarkdown']);
        if (words !== undefined) translations.set(language, { ...translations.get(language), [kind]: words });
      }
    }
  }
  if (source === undefined && style === undefined && translations.size === 0) return undefined;
  return {
    ...(source === undefined ? {} : { source }),
    translations,
    plainLanguages,
    style: style === undefined ? [] : readStyle(style),
  };
}

/**
 * The rich text for a reader: in `locale` (`fr-CA`), else in a broader tag (`fr`), else as written; `undefined` where
 * the plain text is nearer to the reader's language, or there is no rich one.
 */
export function richSourceFor(beside: RichTextBeside, locale: string): RichTextSource | undefined {
  for (let tag = locale.toLowerCase(); tag !== ''; tag = tag.slice(0, Math.max(tag.lastIndexOf('-'), 0))) {
    const found = beside.translations.get(tag);
    if (found !== undefined) return found;
    if (beside.plainLanguages.has(tag)) return undefined;
  }
  return beside.source;
}

function sourceIn(beside: unknown): RichTextSource | undefined {
  const xhtml = valueIn(beside, richTextExtensions.xhtml);
  const markdown = valueIn(beside, richTextExtensions.markdown);
  if (xhtml === undefined && markdown === undefined) return undefined;
  return { ...(xhtml === undefined ? {} : { xhtml }), ...(markdown === undefined ? {} : { markdown }) };
}

function valueIn(beside: unknown, url: string): string | undefined {
  const extension = extensionIn(beside, url);
  return textIn(extension?.['valueString']) ?? textIn(extension?.['valueMarkdown']);
}

function translationsIn(beside: unknown): readonly (readonly [string, JsonObject])[] {
  return extensionsIn(beside)
    .filter((extension) => extension['url'] === translationUrl)
    .flatMap((extension) => {
      const language = textIn(extensionIn(extension, 'lang')?.['valueCode']);
      const content = extensionIn(extension, 'content');
      return language === undefined || !isObject(content) ? [] : [[language.toLowerCase(), content] as const];
    });
}

const extensionsIn = (element: unknown): readonly JsonObject[] =>
  isObject(element) && isArray(element['extension']) ? element['extension'].filter(isObject) : [];
const extensionIn = (element: unknown, url: string): JsonObject | undefined =>
  extensionsIn(element).find((extension) => extension['url'] === url);
