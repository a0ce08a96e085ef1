import type { KeptOperation } from '@fil/connection';
import { refusalWords } from '@fil/element-kit/speech';
import { answerWords, questionText } from './answer-words.ts';
import type { RunningVisit } from './running-visit.ts';
import type { Speech } from './speech.ts';

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
  return Promise.all([...parked, ...unsent].map((kept) => inWords(kept, running, speech)));
}

async function inWords(kept: KeptOperation, running: RunningVisit, speech: Speech): Promise<UnsentAnswer> {
  const { operation, refused } = kept;
  const { entity, path, value } = operation;
  const [evaluationId, ...rest] = entity.kind === 'answer' ? entity.id.split('/') : [undefined];
  const linkId = rest.join('/');
  const form = evaluationId === undefined ? undefined : await formOf(running, evaluationId);
  const question =
    evaluationId === undefined ? entity.kind : questionText(form, linkId.replace(/\[\d+\]/g, ''));
  const aspect = path === '' || path === 'values' ? '' : ` (${path})`;
  return {
    id: operation.id,
    evaluationId,
    question: `${question}${aspect}`,
    answer: answerWords(value) || speech.term('noValue'),
    written: speech.page.instant(operation.claimedAt, 'moment'),
    refused: refused && refusalWords(speech.kit, refused.rule),
  };
}

async function formOf({ connection, person }: RunningVisit, evaluationId: string): Promise<unknown> {
  try {
    const { evaluation } = await connection.query('evaluation.read', { person, evaluationId });
    const { instrument: id, instrumentVersion: version } = evaluation.fact;
    const asked = await connection
      .query('instrument.read', { id, version })
      .catch(() => connection.query('instrument.read', { id }));
    return asked.questionnaire;
  } catch {
    return undefined;
  }
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
