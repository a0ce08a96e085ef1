import { locales } from '@fil/vocabulary/codes';
import { extensionUrls } from '@fil/questionnaire';
import type { AnswerOption, EnableWhen, Extension, QuestionnaireItem } from '@fil/questionnaire';
import { instrumentExtensionUrls, localItemControlSystem } from './extension-urls.ts';
import type { InstrumentQuestion } from './question.ts';
import { wordsIn } from './words.ts';
import type { Words } from './words.ts';

/** Small makers of FHIR items, so that an instrument reads as its questions. */
const itemControlSystem = 'http://hl7.org/fhir/questionnaire-item-control';

/** What stands beside a French text: the other languages, and French where a country says it otherwise. */
export function translations(words: Words): { readonly extension: readonly Extension[] } {
  const others = locales.map((locale) => ({ locale, content: wordsIn(words, locale) }));
  return {
    extension: others
      .filter(({ content }) => content !== words.fr)
      .map(({ locale, content }) => ({
        url: extensionUrls.translation,
        extension: [
          { url: 'lang', valueCode: locale },
          { url: 'content', valueString: content },
        ],
      })),
  };
}

/** A control that every renderer knows (`radio-button`). */
export const standardControl = (code: string): Extension => ({
  url: extensionUrls.itemControl,
  valueCodeableConcept: { coding: [{ system: itemControlSystem, code }] },
});

/** A control of our own; a renderer that does not know it shows the items one by one. */
export const localControl = (code: string): Extension => ({
  url: extensionUrls.itemControl,
  valueCodeableConcept: { coding: [{ system: localItemControlSystem, code }] },
});

export interface OptionWords {
  readonly code: string;
  readonly words: Words;
  /** What the option counts for in a score. */
  readonly weight?: number;
}

export function answerOption(system: string, { code, words, weight }: OptionWords): AnswerOption {
  return {
    ...(weight === undefined
      ? {}
      : { extension: [{ url: extensionUrls.ordinalValue, valueDecimal: weight }] }),
    valueCoding: { system, code, display: words.fr, _display: translations(words) },
  };
}

export function groupItem(
  linkId: string,
  words: Words | undefined,
  item: readonly QuestionnaireItem[],
  more: Partial<QuestionnaireItem> = {},
): QuestionnaireItem {
  const text = words === undefined ? {} : { text: words.fr, _text: translations(words) };
  return { linkId, type: 'group', ...text, ...more, item };
}

/** Words under a question that help to answer it. */
export function helpItem(linkId: string, words: Words): QuestionnaireItem {
  return {
    linkId,
    type: 'display',
    text: words.fr,
    _text: translations(words),
    extension: [standardControl('help')],
  };
}

/** A question with its domain, its dimension, and the condition under which it is asked. */
export function questionItem(
  question: InstrumentQuestion,
  type: QuestionnaireItem['type'],
  words: Words,
  more: Partial<QuestionnaireItem> = {},
  system?: string,
): QuestionnaireItem {
  const { extension = [], ...rest } = more;
  return {
    linkId: question.linkId,
    type,
    text: words.fr,
    _text: translations(words),
    extension: [
      { url: instrumentExtensionUrls.domain, valueCode: question.domain },
      { url: instrumentExtensionUrls.dimension, valueCode: question.dimension },
      ...extension,
    ],
    ...(question.when === undefined ? {} : conditionOf(question.when, system)),
    ...rest,
  };
}

/** The condition of a question as FHIR says it: one code among several is one condition for each, any of which is enough. */
export function conditionOf(
  when: NonNullable<InstrumentQuestion['when']>,
  system?: string,
): Pick<QuestionnaireItem, 'enableWhen' | 'enableBehavior'> {
  const { question } = when;
  if ('value' in when) return { enableWhen: [{ question, operator: '=', answerBoolean: when.value }] };
  const codes = 'code' in when ? [when.code] : when.codes;
  const enableWhen = codes.map((code): EnableWhen => ({
    question,
    operator: '=',
    answerCoding: { ...(system === undefined ? {} : { system }), code },
  }));
  return codes.length > 1 ? { enableWhen, enableBehavior: 'any' } : { enableWhen };
}
