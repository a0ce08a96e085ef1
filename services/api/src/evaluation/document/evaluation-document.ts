import { paperDocument, readPaper } from '@fil/instruments/paper';
import type { PaperDocument } from '@fil/instruments/paper';
import type { Locale } from '@fil/vocabulary/codes';
import type {
  Day,
  EvaluationDocumentAnswer,
  EvaluationReadAnswer,
  IdentityFact,
  Instant,
  Territory,
} from '@fil/vocabulary/types';
import type { Instrument } from '../../instrument/instruments.ts';
import { documentSpeaker } from './document-speaker.ts';

export interface DocumentRequest {
  readonly read: EvaluationReadAnswer;
  readonly identity: IdentityFact | undefined;
  readonly instrument: Instrument | undefined;
  /** The form without its answers. */
  readonly blank: boolean;
  readonly locale: Locale;
  readonly territory: Territory;
  readonly today: Day;
  readonly now: Instant;
}

/** The words of a document, from what its reader was given and nothing else. */
export function documentWords(request: DocumentRequest): PaperDocument {
  const { read, identity, instrument, blank, locale, territory, today } = request;
  const paper = readPaper(instrument?.questionnaire, locale);
  return paperDocument({
    // An institution's own form that this release does not ship is still told by its name.
    paper: paper.title === '' ? { ...paper, title: read.evaluation.fact.instrument } : paper,
    speaker: documentSpeaker(locale, territory.timeZone),
    printedOn: today,
    identity,
    ...(!blank && { read, score: scoreWords(read, instrument, locale) }),
  });
}

/** The PDF of one evaluation. */
export async function evaluationDocument(request: DocumentRequest): Promise<EvaluationDocumentAnswer> {
  const { drawElsewhere } = await import('./drawing-desk.ts');
  const { locale, territory, read, now } = request;
  const speaker = documentSpeaker(locale, territory.timeZone);
  const bytes = await drawElsewhere(documentWords(request), {
    lang: locale,
    size: territory.country === 'CA' ? 'LETTER' : 'A4',
    madeAt: now,
    pageWords: speaker.term('paper.page'),
    columns: {
      question: speaker.term('paper.question'),
      answer: speaker.term('paper.answer'),
      source: speaker.term('paper.source'),
    },
  });
  const { instrument, startedOn } = read.evaluation.fact;
  return {
    name: `${instrument}-${startedOn}.pdf`,
    mediaType: 'application/pdf',
    content: bytes.toString('base64'),
  };
}

function scoreWords(
  { evaluation, score }: EvaluationReadAnswer,
  instrument: Instrument | undefined,
  locale: Locale,
): string | undefined {
  if (score?.status !== 'complete' || score.value === undefined) return undefined;
  const most = score.details['highestPossible'];
  const value =
    evaluation.fact.instrument === 'aggir'
      ? `GIR ${score.value}`
      : typeof most === 'number'
        ? `${score.value} / ${most}`
        : String(score.value);
  const meaning = score.meaning === undefined ? undefined : instrument?.meaning(score.meaning, locale);
  return meaning === undefined ? value : `${value}. ${meaning}`;
}
