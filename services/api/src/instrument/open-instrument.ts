import type { GivenAnswers } from '@fil/instruments';
import type { InstrumentRules } from '@fil/instruments/load';
import { checkAnswer, isPlaceOf } from '@fil/questionnaire';
import type { Form } from '@fil/questionnaire';
import type { Domain } from '@fil/vocabulary/codes';
import type { AnswerFact } from '@fil/vocabulary/types';
import type { Instrument, ToldAnswer } from './instruments.ts';

export interface InstrumentParts extends Pick<Instrument, 'version' | 'questionnaire' | 'own'> {
  readonly rules: InstrumentRules;
  readonly form: Form | undefined;
}

/** What the service asks of an instrument, from its form and its rules. */
export function openInstrument({ rules, form, ...parts }: InstrumentParts): Instrument {
  const questionDomain = (linkId: string): Domain | undefined => rules.questions.get(linkId)?.domain;
  // A list is told to whoever is told its first question.
  const domainOfList = (linkId: string): Domain | undefined => {
    const list = form?.item(linkId);
    if (form === undefined || list?.role !== 'group' || !list.repeats) return undefined;
    const inside = form.items.find((item) => item.index > list.index && item.role === 'question');
    return inside?.list === linkId ? questionDomain(inside.linkId) : undefined;
  };
  return {
    ...parts,
    id: rules.id,
    form,
    scoreDomains: rules.scoreDomains,
    domains: [...new Set([...rules.questions.values()].map(({ domain }) => domain))],
    questionDomain: (linkId) => questionDomain(linkId) ?? domainOfList(linkId),
    accepts: (answer) => form !== undefined && accepts(form, answer),
    score: (answers, settings) => rules.score(byLinkId(answers), settings),
    meaning: (key, locale) => rules.meaning(key, locale),
    alerts: (answers) => rules.alerts(byLinkId(answers)),
  };
}

/** An answer to a question, or the standing of one repetition of a list. */
function accepts(form: Form, { linkId, place, values, absence, removed }: AnswerFact): boolean {
  if (!isPlaceOf(form, linkId, place)) return false;
  const question = form.question(linkId);
  if (question === undefined) return values.length === 0 && absence === undefined;
  return (
    removed === undefined &&
    checkAnswer(question, absence === undefined ? { values } : { values, absence }).length === 0
  );
}

/**
 * Scores rest on what is asked once. A Map would be safer than an object here; the instruments read only what the
 * object itself has.
 */
function byLinkId(answers: readonly ToldAnswer[]): GivenAnswers {
  return Object.fromEntries(
    answers.filter(({ place }) => place === undefined).map((answer) => [answer.linkId, answer]),
  );
}
