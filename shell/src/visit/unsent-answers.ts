import type { KeptOperation } from '@fil/connection';
import { Localize, refusalWords } from '@fil/element-kit/speech';
import type { PaperSpeaker } from '@fil/instruments/paper';
import type { Locale } from '@fil/vocabulary/codes';
import type { EvaluationReadAnswer } from '@fil/vocabulary/types';
import { unsentCatalogue } from './messages/unsent.ts';
import type { UnsentTerms } from './messages/unsent.ts';
import type { RunningVisit } from './running-visit.ts';
import type { Speech } from './speech.ts';
import { evaluationOf, writtenWords } from './unsent-words.ts';

/** One answer that is not at the service, in words. */
export interface UnsentAnswer {
  readonly id: string;
  readonly evaluationId: string | undefined;
  readonly question: string;
  readonly answer: string;
  readonly written: string;
  readonly refused: string | undefined;
}

/** What of a visit is not at the service: refused first, else in the order it was written. */
export async function unsentAnswers(running: RunningVisit, speech: Speech): Promise<readonly UnsentAnswer[]> {
  const { parked, unsent } = running.connection;
  // Refusals are among the words that come later.
  await speech.kit.whole();
  return Promise.all([...parked, ...unsent].map((kept) => inWords(kept, running, speech)));
}

async function inWords(kept: KeptOperation, running: RunningVisit, speech: Speech): Promise<UnsentAnswer> {
  const { operation, refused } = kept;
  const evaluationId = evaluationOf(operation);
  const read = evaluationId === undefined ? undefined : await evaluationAt(running, evaluationId);
  const { question, answer } = writtenWords({
    operation,
    read,
    questionnaire: read && (await formOf(running, read)),
    locale: speech.locale,
    speaker: speakerIn(speech.locale),
  });
  return {
    id: operation.id,
    evaluationId,
    question,
    answer: answer || speech.term('noValue'),
    written: speech.page.instant(operation.claimedAt, 'moment'),
    refused: refused && refusalWords(speech.kit, refused.rule),
  };
}

function speakerIn(locale: Locale): PaperSpeaker {
  const words = new Localize<UnsentTerms>({ locale }, unsentCatalogue);
  return {
    term: (key, values) => words.term(key as keyof UnsentTerms & string, values),
    day: (day) => words.day(day, 'long'),
    instant: (instant) => words.instant(instant),
    number: (value) => words.number(value),
    domain: (domain) => words.term(`domain.${domain}`),
  };
}

function evaluationAt(
  { connection, person }: RunningVisit,
  evaluationId: string,
): Promise<EvaluationReadAnswer | undefined> {
  return connection.query('evaluation.read', { person, evaluationId }).catch(() => undefined);
}

async function formOf({ connection }: RunningVisit, { evaluation }: EvaluationReadAnswer): Promise<unknown> {
  const { instrument: id, instrumentVersion: version } = evaluation.fact;
  const asked = await connection
    .query('instrument.read', { id, version })
    .catch(() => connection.query('instrument.read', { id }))
    .catch(() => undefined);
  return asked?.questionnaire;
}

/** Gives what is not sent as a file that anybody can read. */
export async function takeAway(running: RunningVisit, speech: Speech, now: string): Promise<void> {
  const answers = await unsentAnswers(running, speech);
  const lines = answers.map(({ question, answer, written, refused }) =>
    [
      speech.term('exportLine', { question, answer }),
      `  ${speech.term('exportWritten', { moment: written })}`,
      ...(refused === undefined ? [] : [`  ${speech.term('exportRefused', { reason: refused })}`]),
    ].join('\n'),
  );
  const title = speech.term('exportTitle', { moment: speech.page.instant(now, 'moment') });
  const file = new Blob([`${[title, ...lines].join('\n\n')}\n`], { type: 'text/plain;charset=utf-8' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = speech.term('exportName');
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
