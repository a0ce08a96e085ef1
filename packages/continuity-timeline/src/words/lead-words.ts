import { leadingStatements, type LeadingStatement } from '@fil/rules';
import type { Day, TimelineReadAnswer } from '@fil/vocabulary/types';
import type { Words } from '../messages/index.ts';
import { dayNumber } from '../model/day-number.ts';
import { counted, duration, relativeDay } from './counted.ts';

/** One sentence of the first line. What presses is told strongly, what reassures quietly. */
export interface LeadSentence {
  readonly text: string;
  readonly tone: 'strong' | 'plain' | 'quiet';
}

/** More would no longer be a line that one reads at a glance. */
const saidAtMost = 4;

/** The answer of this screen, in words: where the person is, what waits, what was missed. */
export function leadSentences(words: Words, answer: TimelineReadAnswer): readonly LeadSentence[] {
  const statements = leadingStatements(answer);
  const closing = statements.at(-1);
  const told = statements.slice(0, -1);
  const sentences = told.slice(0, saidAtMost).map((statement, index): LeadSentence => ({
    text: sentenceOf(words, statement, answer.today),
    tone: index === 0 ? 'strong' : 'plain',
  }));
  const rest = told.length - sentences.length;
  if (rest > 0) return [...sentences, { text: counted(words, 'lead.more', rest), tone: 'plain' }];
  return closing === undefined
    ? sentences
    : [...sentences, { text: sentenceOf(words, closing, answer.today), tone: 'quiet' }];
}

function sentenceOf(words: Words, statement: LeadingStatement, today: Day): string {
  switch (statement.kind) {
    case 'inHospital': {
      const days = duration(words, statement.days);
      return statement.expectedTo === undefined
        ? words.term('lead.inHospital', { days })
        : words.term('lead.inHospitalUntil', { days, when: relativeDay(words, statement.expectedTo, today) });
    }
    case 'missed': {
      const { service, missed, of } = statement;
      const values = { service, missed, of, since: sinceWords(words, statement.since, today) };
      return words.plural(missed, {
        one: words.term('lead.missedOne', values),
        other: words.term('lead.missed', values),
      });
    }
    case 'notStarted':
      return words.term('lead.notStarted', {
        service: statement.service,
        when: relativeDay(words, statement.startDue, today),
      });
    case 'reassessmentDue':
      return words.term('lead.reassessmentDue', {
        due: dueIn(words, statement.dueInDays),
        reason: words.term(`because.${statement.breakType}`),
        when: relativeDay(words, statement.countedFrom, today),
      });
    case 'planReviewDue':
      return words.term('lead.planReviewDue', {
        due: dueIn(words, statement.dueInDays),
        number: statement.planVersion,
      });
    case 'fullReassessmentDue':
      return words.term('lead.fullReassessmentDue', {
        due: dueIn(words, statement.dueInDays),
        day: words.day(statement.lastEvaluationOn, 'long'),
      });
    case 'noContact':
      return words.term('lead.noContact', { days: counted(words, 'days', statement.days) });
    case 'noOtherGap':
      return words.term('lead.noOtherGap');
    case 'nothingWaits':
      return words.term('lead.nothingWaits');
  }
}

/** « due demain », « en retard de 2 jours ». */
function dueIn(words: Words, days: number): string {
  if (days < 0) return counted(words, 'lateBy', -days);
  const when =
    days === 0 ? words.term('today') : days === 1 ? words.term('tomorrow') : counted(words, 'in.days', days);
  return words.term('dueOn', { when });
}

/** « lundi » within the week, « le 16 mars » before. */
function sinceWords(words: Words, since: Day, today: Day): string {
  if (dayNumber(today) - dayNumber(since) >= 7)
    return words.term('dayOn', { day: words.day(since, 'month') });
  const formatter = new Intl.DateTimeFormat(words.locale, { weekday: 'long', timeZone: 'UTC' });
  return formatter.format(new Date(`${since}T00:00:00Z`));
}
