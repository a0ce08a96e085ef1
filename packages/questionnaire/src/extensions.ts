import { isArray, isObject, textIn, shown } from './json.ts';
import type { JsonObject } from './json.ts';
import type { LocalizedText } from './localized-text.ts';
import type { Place, ProblemList } from './problem.ts';

/** Every extension this engine understands is named here, and read nowhere else. */
export const extensionUrls = {
  translation: 'http://hl7.org/fhir/StructureDefinition/translation',
  itemControl: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
  hidden: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden',
  ordinalValue: 'http://hl7.org/fhir/StructureDefinition/ordinalValue',
  itemWeight: 'http://hl7.org/fhir/StructureDefinition/itemWeight',
  dataAbsentReason: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
} as const;

/** Where an extension stands decides whether it means anything there. */
export const extensionsOfItem: readonly string[] = [extensionUrls.itemControl, extensionUrls.hidden];
export const extensionsOfOption: readonly string[] = [extensionUrls.ordinalValue, extensionUrls.itemWeight];
export const extensionsOfText: readonly string[] = [extensionUrls.translation];

/** The extensions of an element that are well formed; the others are not silently believed. */
export function extensionsIn(element: unknown): readonly JsonObject[] {
  if (!isObject(element) || !isArray(element['extension'])) return [];
  return element['extension'].filter(isObject);
}

export function extensionIn(element: unknown, url: string): JsonObject | undefined {
  return extensionsIn(element).find((extension) => extension['url'] === url);
}

/** Lists what the element carries and `understood` does not name, so that nothing is dropped in silence. */
export function reportUnsupported(
  element: unknown,
  understood: readonly string[],
  known: ReadonlySet<string>,
  place: Place,
  problems: ProblemList,
): void {
  for (const extension of extensionsIn(element)) {
    const url = shown(extension['url']);
    if (!understood.includes(url) && !known.has(url))
      problems.add('unsupportedExtension', 'information', place, url);
  }
}

/** A text and, from the element beside it (`_text`), its translations. */
export function readText(value: unknown, beside: unknown): LocalizedText {
  const translations = new Map<string, string>();
  for (const extension of extensionsIn(beside)) {
    if (extension['url'] !== extensionUrls.translation) continue;
    const language = textIn(extensionIn(extension, 'lang')?.['valueCode']);
    const content = extensionIn(extension, 'content');
    const words = textIn(content?.['valueString']) ?? textIn(content?.['valueMarkdown']);
    if (language !== undefined && words !== undefined) translations.set(language.toLowerCase(), words);
  }
  return { value: textIn(value) ?? '', translations };
}

/** Code of the control that the form proposes, such as `radio-button`; the first coding that has one. */
export function readItemControl(item: JsonObject): string | undefined {
  const concept = extensionIn(item, extensionUrls.itemControl)?.['valueCodeableConcept'];
  if (!isObject(concept)) return undefined;
  const codings = isArray(concept['coding']) ? concept['coding'].filter(isObject) : [];
  for (const coding of codings) {
    const code = textIn(coding['code']);
    if (code !== undefined) return code;
  }
  return textIn(concept['text']);
}

export function readHidden(item: JsonObject): boolean {
  return extensionIn(item, extensionUrls.hidden)?.['valueBoolean'] === true;
}

/** The number an option stands for, on the option or on its coding, under its R4 name or its R5 one. */
export function readWeight(option: JsonObject): number | undefined {
  for (const element of [option, option['valueCoding']]) {
    for (const url of [extensionUrls.ordinalValue, extensionUrls.itemWeight]) {
      const weight = extensionIn(element, url)?.['valueDecimal'];
      if (typeof weight === 'number' && Number.isFinite(weight)) return weight;
    }
  }
  return undefined;
}
