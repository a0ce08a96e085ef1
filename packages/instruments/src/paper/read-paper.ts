import type { Dimension, Domain, Locale } from '@fil/vocabulary/codes';
import { dimensions, domains } from '@fil/vocabulary/codes';
import { extensionUrls } from '@fil/questionnaire';
import { instrumentExtensionUrls } from '../shared/extension-urls.ts';

/** A choice as paper shows it. */
export interface PaperOption {
  readonly code: string;
  readonly words: string;
  /** Its place on a scale, when the form says one. */
  readonly ordinal?: number;
}

/** One item of a form, in one language and without any behaviour: what stands on paper. */
export interface PaperItem {
  readonly linkId: string;
  /** `help`: words of the form under a question; `note`: anywhere else. */
  readonly role: 'group' | 'question' | 'note' | 'help';
  /** `Questionnaire.item.type`. */
  readonly type: string;
  readonly text: string;
  readonly options: readonly PaperOption[];
  readonly repeats: boolean;
  /** Asked under a condition: on a filled form it is left out while nothing was answered to it. */
  readonly conditional: boolean;
  readonly domain: Domain | undefined;
  readonly dimension: Dimension | undefined;
  readonly items: readonly PaperItem[];
}

export interface Paper {
  readonly title: string;
  readonly items: readonly PaperItem[];
}

type Json = Readonly<Record<string, unknown>>;

const ordinalUrls: readonly unknown[] = [
  'http://hl7.org/fhir/StructureDefinition/ordinalValue',
  'http://hl7.org/fhir/StructureDefinition/itemWeight',
];
/** Deeper than any form that somebody fills in. */
const deepest = 20;

/**
 * What a FHIR R4 Questionnaire says on paper. Reads its JSON as it is: what has no sense there is left out, and nothing
 * throws.
 */
export function readPaper(questionnaire: unknown, locale: Locale): Paper {
  const form = asObject(questionnaire);
  return { title: textOf(form, 'title', locale), items: readItems(form, locale, undefined, 0) };
}

/** Every question of a form, in its order. */
export function paperQuestions(items: readonly PaperItem[]): readonly PaperItem[] {
  return items.flatMap((item) => [
    ...(item.role === 'question' ? [item] : []),
    ...paperQuestions(item.items),
  ]);
}

/** @param within the domain of the question above: what refines an answer belongs where the answer does. */
function readItems(
  parent: Json,
  locale: Locale,
  within: Domain | undefined,
  depth: number,
): readonly PaperItem[] {
  if (depth > deepest) return [];
  return asList(parent['item']).flatMap((raw): readonly PaperItem[] => {
    const item = asObject(raw);
    const { linkId, type } = item;
    if (typeof linkId !== 'string' || typeof type !== 'string' || isHidden(item)) return [];
    const own = domains.find((one) => one === codeIn(item, instrumentExtensionUrls.domain));
    const domain = own ?? within;
    return [
      {
        linkId,
        type,
        role: roleOf(type, parent['type']),
        text: textOf(item, 'text', locale),
        options: asList(item['answerOption']).flatMap((option) => readOption(asObject(option), locale)),
        repeats: item['repeats'] === true,
        conditional: isConditional(item),
        domain,
        dimension: dimensions.find((one) => one === codeIn(item, instrumentExtensionUrls.dimension)),
        items: readItems(item, locale, domain, depth + 1),
      },
    ];
  });
}

function roleOf(type: string, parentType: unknown): PaperItem['role'] {
  if (type === 'group') return 'group';
  if (type !== 'display') return 'question';
  return parentType === undefined || parentType === 'group' ? 'note' : 'help';
}

function isConditional(item: Json): boolean {
  return (
    asList(item['enableWhen']).length > 0 ||
    asList(item['extension'])
      .map(asObject)
      .some(({ url }) => url === extensionUrls.enableWhenExpression)
  );
}

function readOption(option: Json, locale: Locale): readonly PaperOption[] {
  const coding = asObject(option['valueCoding']);
  const ordinal = [...asList(option['extension']), ...asList(coding['extension'])]
    .map(asObject)
    .find(({ url }) => ordinalUrls.includes(url))?.['valueDecimal'];
  const scale = typeof ordinal === 'number' ? { ordinal } : {};
  if (typeof coding['code'] === 'string') {
    const words = textOf(coding, 'display', locale);
    return [{ code: coding['code'], words: words === '' ? coding['code'] : words, ...scale }];
  }
  const plain = option['valueString'] ?? option['valueInteger'] ?? option['valueDate'];
  return typeof plain === 'string' || typeof plain === 'number'
    ? [{ code: String(plain), words: String(plain), ...scale }]
    : [];
}

/** A text in the language asked for: its own translation, that of the same language elsewhere, else the form's own. */
function textOf(element: Json, name: string, locale: Locale): string {
  const own = element[name];
  const translations = asList(asObject(element[`_${name}`])['extension'])
    .map(asObject)
    .filter(({ url }) => url === extensionUrls.translation)
    .map(({ extension }) => asList(extension).map(asObject))
    .flatMap((parts) => {
      const lang = parts.find(({ url }) => url === 'lang')?.['valueCode'];
      const content = parts.find(({ url }) => url === 'content')?.['valueString'];
      return typeof lang === 'string' && typeof content === 'string' ? [{ lang, content }] : [];
    });
  const [language] = locale.split('-');
  const found =
    translations.find(({ lang }) => lang === locale) ?? translations.find(({ lang }) => lang === language);
  if (found) return found.content;
  return typeof own === 'string' ? own : '';
}

function isHidden(item: Json): boolean {
  return asList(item['extension'])
    .map(asObject)
    .some(({ url, valueBoolean }) => url === extensionUrls.hidden && valueBoolean === true);
}

function codeIn(item: Json, url: string): unknown {
  return asList(item['extension'])
    .map(asObject)
    .find((extension) => extension['url'] === url)?.['valueCode'];
}

const asObject = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
