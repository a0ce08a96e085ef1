import { localized, sameValue, spokenWords, textFor } from '@fil/questionnaire';
import type { CompiledQuestion, Form } from '@fil/questionnaire';
import type { AnswerFact, AnswerValue } from '@fil/vocabulary/types';
import type { Begun, Instruments } from '../../instrument/instruments.ts';
import type { LineLanguage } from '../words/index.ts';

/** The form that an evaluation was begun with; undefined when this reader has it not. */
function formOf({ instrument, instrumentVersion }: Begun, instruments: Instruments): Form | undefined {
  return instruments.find(instrument, instrumentVersion)?.form;
}

/** Title of what an evaluation was begun with; undefined when there is no such form here. */
export function instrumentTitle(
  evaluation: Begun,
  { locale }: LineLanguage,
  instruments: Instruments,
): string | undefined {
  const form = formOf(evaluation, instruments);
  return form && localized(form.title, locale);
}

/** Place of a question in its form, so that answers are told in the order in which they were asked. */
export function questionIndex(evaluation: Begun, linkId: string, instruments: Instruments): number {
  return formOf(evaluation, instruments)?.question(linkId)?.index ?? Number.MAX_SAFE_INTEGER;
}

/**
 * Question and answer in the words of the form: « Faire sa toilette : seule ». Undefined for a question that the form
 * does not have: an answer that cannot be told does not leave.
 */
export function answerLabel(
  evaluation: Begun,
  answer: AnswerFact,
  language: LineLanguage,
  instruments: Instruments,
): string | undefined {
  const question = formOf(evaluation, instruments)?.question(answer.linkId);
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
  const { yes, no } = language.words;
  return spokenWords(value, { ...language, yes, no });
}
