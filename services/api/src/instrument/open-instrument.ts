import type { GivenAnswers } from '@fil/instruments';
import type { InstrumentRules } from '@fil/instruments/load';
import { checkAnswer } from '@fil/questionnaire';
import type { Form } from '@fil/questionnaire';
import type { Instrument, ToldAnswer } from './instruments.ts';

export interface InstrumentParts extends Pick<Instrument, 'version' | 'questionnaire' | 'own'> {
  readonly rules: InstrumentRules;
  readonly form: Form | undefined;
}

/** What the service asks of an instrument, from its form and its rules. */
export function openInstrument({ rules, form, ...parts }: InstrumentParts): Instrument {
  return {
    ...parts,
    id: rules.id,
    form,
    scoreDomains: rules.scoreDomains,
    domains: [...new Set([...rules.questions.values()].map(({ domain }) => domain))],
    questionDomain: (linkId) => rules.questions.get(linkId)?.domain,
    accepts: ({ linkId, values, absence }) => {
      const question = form?.question(linkId);
      return (
        question !== undefined &&
        checkAnswer(question, absence === undefined ? { values } : { values, absence }).length === 0
      );
    },
    score: (answers, settings) => rules.score(byLinkId(answers), settings),
    meaning: (key, locale) => rules.meaning(key, locale),
    alerts: (answers) => rules.alerts(byLinkId(answers)),
  };
}

/** A Map would be safer than an object here; the instruments read only what the object itself has. */
function byLinkId(answers: readonly ToldAnswer[]): GivenAnswers {
  return Object.fromEntries(answers.map((answer) => [answer.linkId, answer]));
}
