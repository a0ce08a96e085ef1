import { localized, readQuestionnaire, sameValue, spokenWords, textFor } from '@fil/questionnaire';
import type { CompiledQuestion } from '@fil/questionnaire';
import type { Domain } from '@fil/vocabulary/codes';
import type { AnswerValue, Day, EntityRecord } from '@fil/vocabulary/types';
import type { EmergencyLocalize } from '../messages/index.ts';
import type { ReadEvaluation } from './emergency-file.ts';

/** One answer as it is read: its question and what was said to it, in the words of the form. */
export interface ToldAnswer {
  readonly question: string;
  readonly answer: string;
  /** How it is known, and what was added. */
  readonly more: string;
}

export interface ToldEvaluation {
  readonly title: string;
  readonly day: Day;
  readonly signed: boolean;
  readonly answers: readonly ToldAnswer[];
}

/** The answers of one domain, by evaluation, in the order of the form. A question the form has lost is told by its id. */
export function toldAnswers(
  localize: EmergencyLocalize,
  evaluations: readonly ReadEvaluation[],
  domain: Domain,
): readonly ToldEvaluation[] {
  return evaluations.flatMap(({ read, questionnaire }) => {
    const { form } = readQuestionnaire(questionnaire);
    const place = ({ fact }: EntityRecord<'answer'>): number =>
      form?.question(fact.linkId)?.index ?? Number.MAX_SAFE_INTEGER;
    const own = read.answers
      .filter((record) => record.domain === domain && isAnswered(record))
      .toSorted((a, b) => place(a) - place(b));
    if (own.length === 0) return [];
    const { startedOn, status, instrument } = read.evaluation.fact;
    return [
      {
        title: form ? localized(form.title, localize.locale) : instrument,
        day: startedOn,
        signed: status === 'signed',
        answers: own.map((record) => told(localize, record, form?.question(record.fact.linkId))),
      },
    ];
  });
}

function isAnswered({ fact }: EntityRecord<'answer'>): boolean {
  return fact.values.length > 0 || fact.absence !== undefined;
}

function told(
  localize: EmergencyLocalize,
  { fact }: EntityRecord<'answer'>,
  question: CompiledQuestion | undefined,
): ToldAnswer {
  const said =
    fact.absence === undefined
      ? fact.values.map((value) => valueWords(localize, value, question)).join(', ')
      : localize.term(`absence.${fact.absence}`);
  const more = [
    ...(fact.voice === undefined ? [] : [localize.term(`said.${fact.voice}`)]),
    ...(fact.comment === undefined ? [] : [fact.comment]),
  ].join(' · ');
  return { question: question ? textFor(question, localize.locale) : fact.linkId, answer: said, more };
}

function valueWords(
  localize: EmergencyLocalize,
  value: AnswerValue,
  question: CompiledQuestion | undefined,
): string {
  const option = question?.options.find((one) => sameValue(one.value, value));
  if (option) return textFor(option, localize.locale);
  return spokenWords(value, {
    yes: localize.term('yes'),
    no: localize.term('no'),
    number: (number) => localize.number(number),
    day: (day) => localize.day(day, 'long'),
  });
}
