import { isArray, isObject, shown, textIn } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { emptyText } from '../form/localized-text.ts';
import type { LocalizedText } from '../form/localized-text.ts';
import type { Place, ProblemList } from '../form/problem.ts';

const core = 'http://hl7.org/fhir/StructureDefinition/';
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';

/** Elements of R5, as a form of R4 carries them. */
const r5 = 'http://hl7.org/fhir/5.0/StructureDefinition/extension-Questionnaire.item.';

/** Every extension this engine understands is named here, and read nowhere else. */
export const extensionUrls = {
  translation: `${core}translation`,
  xhtml: `${core}rendering-xhtml`,
  markdown: `${core}rendering-markdown`,
  itemControl: `${core}questionnaire-itemControl`,
  hidden: `${core}questionnaire-hidden`,
  ordinalValue: `${core}ordinalValue`,
  itemWeight: `${core}itemWeight`,
  optionExclusive: `${core}questionnaire-optionExclusive`,
  optionPrefix: `${core}questionnaire-optionPrefix`,
  dataAbsentReason: `${core}data-absent-reason`,
  minOccurs: `${core}questionnaire-minOccurs`,
  maxOccurs: `${core}questionnaire-maxOccurs`,
  minLength: `${core}minLength`,
  minValue: `${core}minValue`,
  maxValue: `${core}maxValue`,
  minQuantity: `${sdc}minQuantity`,
  maxQuantity: `${sdc}maxQuantity`,
  maxDecimalPlaces: `${core}maxDecimalPlaces`,
  regex: `${core}regex`,
  entryFormat: `${core}entryFormat`,
  sliderStep: `${core}questionnaire-sliderStepValue`,
  mimeType: `${core}mimeType`,
  maxSize: `${core}maxSize`,
  unit: `${core}questionnaire-unit`,
  unitOption: `${core}questionnaire-unitOption`,
  unitValueSet: `${core}questionnaire-unitValueSet`,
  referenceResource: `${core}questionnaire-referenceResource`,
  choiceOrientation: `${core}questionnaire-choiceOrientation`,
  openLabel: `${sdc}openLabel`,
  preferredTerminologyServer: `${sdc}preferredTerminologyServer`,
  coreTerminologyServer: `${core}preferredTerminologyServer`,
  displayCategory: `${core}questionnaire-displayCategory`,
  disabledDisplay: `${core}questionnaire-disabledDisplay`,
  r5DisabledDisplay: `${r5}disabledDisplay`,
  answerConstraint: `${r5}answerConstraint`,
  sdcDisabledDisplay: `${sdc}disabledDisplay`,
  signatureRequired: `${core}questionnaire-signatureRequired`,
  shortText: `${sdc}shortText`,
  collapsible: `${sdc}collapsible`,
  width: `${sdc}width`,
  columnCount: `${sdc}columnCount`,
  itemMedia: `${sdc}itemMedia`,
  itemAnswerMedia: `${sdc}itemAnswerMedia`,
  supportLink: `${core}questionnaire-supportLink`,
  usageMode: `${core}questionnaire-usageMode`,
  style: `${core}rendering-style`,
  variable: `${core}variable`,
  cqfExpression: `${core}cqf-expression`,
  cqfCalculatedValue: `${core}cqf-calculatedValue`,
  calculatedExpression: `${sdc}calculatedExpression`,
  initialExpression: `${sdc}initialExpression`,
  enableWhenExpression: `${sdc}enableWhenExpression`,
  answerExpression: `${sdc}answerExpression`,
  candidateExpression: `${sdc}candidateExpression`,
  answerOptionsToggleExpression: `${sdc}answerOptionsToggleExpression`,
  constraint: `${core}questionnaire-constraint`,
  targetConstraint: `${core}targetConstraint`,
} as const;

/** Where an extension stands decides whether it means anything there. */
export const extensionsOfOption: readonly string[] = [
  extensionUrls.ordinalValue,
  extensionUrls.itemWeight,
  extensionUrls.optionExclusive,
  extensionUrls.optionPrefix,
  extensionUrls.itemAnswerMedia,
];
export const extensionsOfText: readonly string[] = [
  extensionUrls.translation,
  extensionUrls.xhtml,
  extensionUrls.markdown,
  extensionUrls.cqfExpression,
  extensionUrls.style,
];

/** Names of SDC that say nothing of filling a form: `documents/` assembles, populates and extracts by them. */
const ofDocuments = new Set(
  (
    'assemble-expectation assembleContext assembledFrom subQuestionnaire questionnaireAdaptive endpoint entryMode ' +
    'performerType launchContext itemPopulationContext sourceQueries sourceStructureMap observationLinkPeriod ' +
    'observationExtract observation-extract-category observationExtractEntry definitionExtract ' +
    'definitionExtractValue itemExtractionContext extractAllocateId templateExtract templateExtractBundle ' +
    'templateExtractContext templateExtractValue targetStructureMap isSubject'
  ).split(' '),
);

export const isOfDocuments = (url: string): boolean =>
  url.startsWith(sdc)
    ? ofDocuments.has(url.slice(sdc.length))
    : url === `${core}cqf-library` || url === questionnaireSubject;

const questionnaireSubject =
  'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaireresponse-isSubject';

const none: readonly JsonObject[] = Object.freeze([]);

/** The extensions of an element that are well formed; the others are not silently believed. */
export function extensionsIn(element: unknown): readonly JsonObject[] {
  if (!isObject(element) || !isArray(element['extension'])) return none;
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
  if (element === undefined) return;
  for (const extension of extensionsIn(element)) {
    const url = shown(extension['url']);
    if (!understood.includes(url) && !known.has(url))
      problems.add('unsupportedExtension', 'information', place, url);
  }
}

/** A text and, from the element beside it (`_text`), its translations and its dressed form. */
export function readText(value: unknown, beside: unknown): LocalizedText {
  const words = textIn(value);
  if (words === undefined && beside === undefined) return emptyText;
  const translations = new Map<string, string>();
  const rich: { xhtml?: string; markdown?: string } = {};
  for (const extension of extensionsIn(beside)) {
    switch (extension['url']) {
      case extensionUrls.translation: {
        const language = textIn(extensionIn(extension, 'lang')?.['valueCode']);
        const content = extensionIn(extension, 'content');
        const translated = textIn(content?.['valueString']) ?? textIn(content?.['valueMarkdown']);
        if (language !== undefined && translated !== undefined)
          translations.set(language.toLowerCase(), translated);
        break;
      }
      case extensionUrls.xhtml:
      case extensionUrls.markdown: {
        const dressed = textIn(extension['valueString']) ?? textIn(extension['valueMarkdown']);
        const form = extension['url'] === extensionUrls.xhtml ? 'xhtml' : 'markdown';
        if (dressed !== undefined) rich[form] = dressed;
        break;
      }
    }
  }
  return {
    value: words ?? '',
    translations: translations.size === 0 ? emptyText.translations : translations,
    ...rich,
  };
}

/** The first code of a CodeableConcept, else its words. */
export function codeIn(concept: unknown): string | undefined {
  if (!isObject(concept)) return undefined;
  const codings = isArray(concept['coding']) ? concept['coding'].filter(isObject) : [];
  for (const coding of codings) {
    const code = textIn(coding['code']);
    if (code !== undefined) return code;
  }
  return textIn(concept['text']);
}

/** Code of the control that the form proposes, such as `radio-button`. */
export const readItemControl = (item: JsonObject): string | undefined =>
  codeIn(extensionIn(item, extensionUrls.itemControl)?.['valueCodeableConcept']);

/** The number an option stands for, on the option or on its coding, under its R4 name or its R5 one. */
export function readWeight(...elements: readonly unknown[]): number | undefined {
  for (const element of elements) {
    for (const extension of extensionsIn(element)) {
      if (extension['url'] !== extensionUrls.ordinalValue && extension['url'] !== extensionUrls.itemWeight)
        continue;
      const weight = extension['valueDecimal'];
      if (typeof weight === 'number' && Number.isFinite(weight)) return weight;
    }
  }
  return undefined;
}
