import { instrumentById, knownExtensions } from '@fil/instruments';
import { localized, plainWords, readQuestionnaire, sameValue, textFor } from '@fil/questionnaire';
import type { CompiledQuestion, Form } from '@fil/questionnaire';
import type { AnswerFact, AnswerValue } from '@fil/vocabulary/types';
import type { LineLanguage } from '../words/index.ts';

const forms = new Map<string, Form | undefined>();

function formOf(instrumentId: string): Form | undefined {
  if (!forms.has(instrumentId)) {
    const shipped = instrumentById(instrumentId);
    forms.set(instrumentId, shipped && readQuestionnaire(shipped.questionnaire, { knownExtensions }).form);
  }
  return forms.get(instrumentId);
}

/** Title of an instrument; undefined when this release does not ship it. */
export function instrumentTitle(instrumentId: string, { locale }: LineLanguage): string | undefined {
  const form = formOf(instrumentId);
  return form && localized(form.title, locale);
}

/** Place of a question in its form, so that answers are told in the order in which they were asked. */
export function questionIndex(instrumentId: string, linkId: string): number {
  return formOf(instrumentId)?.question(linkId)?.index ?? Number.MAX_SAFE_INTEGER;
}

/**
 * Question and answer in the words of the form: « Faire sa toilette : seule ». Undefined for a question that the form
 * does not have: an answer that cannot be told does not leave.
 */
export function answerLabel(
  instrumentId: string,
  answer: AnswerFact,
  language: LineLanguage,
): string | undefined {
  const question = formOf(instrumentId)?.question(answer.linkId);
  if (!question) return undefined;
  const { fill, words, locale } = language;
  const values = answer.values.map((value) => valueWords(value, question, language));
  const said =
    answer.absence === undefined ? values.join(', ') || words.noAnswer : words.absence[answer.absence];
  return fill(words.answer, {
    question: textFor(question, locale),
    answer: [
      said,
      ...(answer.voice === undefined ? [] : [words.voice[answer.voice]]),
      ...(answer.comment === undefined ? [] : [fill(words.quoted, { text: answer.comment })]),
    ].join(' · '),
  });
}

function valueWords(value: AnswerValue, question: CompiledQuestion, language: LineLanguage): string {
  const option = question.options.find((one) => sameValue(one.value, value));
  if (option) return textFor(option, language.locale);
  if ('valueCoding' in value) return value.valueCoding.display ?? value.valueCoding.code;
  if ('valueBoolean' in value) return value.valueBoolean ? language.words.yes : language.words.no;
  if ('valueDate' in value) return language.day(value.valueDate);
  if ('valueString' in value) return value.valueString;
  const number =
    'valueInteger' in value ? value.valueInteger : 'valueDecimal' in value ? value.valueDecimal : undefined;
  if (number === undefined) return plainWords(value);
  return new Intl.NumberFormat(language.locale).format(number);
}
