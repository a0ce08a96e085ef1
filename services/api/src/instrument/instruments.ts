import {
  domainsOf,
  instrumentById,
  knownExtensions,
  questionDomain,
  score,
  scoreDomains,
} from '@fil/instruments';
import type { GivenAnswers } from '@fil/instruments';
import { checkAnswer, isPlaceOf, readQuestionnaire } from '@fil/questionnaire';
import type { Domain } from '@fil/vocabulary/codes';
import type { AnswerFact, ScoreResult } from '@fil/vocabulary/types';

/** What the service asks of an instrument, without knowing any by name. */
export interface Instrument {
  readonly id: string;
  /** Its FHIR R4 Questionnaire, as JSON. */
  readonly questionnaire: unknown;
  /** Domains that its score rests on: only readers of all of them are told it. */
  readonly scoreDomains: readonly Domain[];
  /** Domains of its questions. */
  readonly domains: readonly Domain[];
  readonly questionDomain: (linkId: string) => Domain | undefined;
  /** Whether its form allows that answer. */
  accepts(answer: AnswerFact): boolean;
  score(answers: readonly AnswerFact[]): ScoreResult;
}

export interface Instruments {
  find(id: string): Instrument | undefined;
}

const opened = new Map<string, Instrument>();

function open(id: string): Instrument | undefined {
  const shipped = instrumentById(id);
  if (!shipped) return undefined;
  const { form } = readQuestionnaire(shipped.questionnaire, { knownExtensions });
  // A list is told to whoever is told its first question.
  const domainOfList = (linkId: string): Domain | undefined => {
    const list = form?.item(linkId);
    if (form === undefined || list?.role !== 'group' || !list.repeats) return undefined;
    const inside = form.items.find((item) => item.index > list.index && item.role === 'question');
    return inside?.list === linkId ? questionDomain(id, inside.linkId) : undefined;
  };
  return {
    id,
    questionnaire: shipped.questionnaire,
    scoreDomains: scoreDomains(id),
    domains: domainsOf(id),
    questionDomain: (linkId) => questionDomain(id, linkId) ?? domainOfList(linkId),
    accepts: ({ linkId, place, values, absence, removed }) => {
      if (form === undefined || !isPlaceOf(form, linkId, place)) return false;
      const question = form.question(linkId);
      if (question === undefined) return values.length === 0 && absence === undefined;
      return (
        removed === undefined &&
        checkAnswer(question, absence === undefined ? { values } : { values, absence }).length === 0
      );
    },
    score: (answers) => score(id, byLinkId(answers)),
  };
}

/**
 * Scores rest on what is asked once. A Map would be safer than an object here; the instruments read only what the object itself has.
 */
function byLinkId(answers: readonly AnswerFact[]): GivenAnswers {
  return Object.fromEntries(
    answers.filter(({ place }) => place === undefined).map((answer) => [answer.linkId, answer]),
  );
}

/** The instruments shipped; each form is compiled once, when first asked for. */
export const instruments: Instruments = {
  find(id) {
    const known = opened.get(id);
    if (known) return known;
    const instrument = open(id);
    if (instrument) opened.set(id, instrument);
    return instrument;
  },
};
