import { latestDecision, recordsOfKind } from '@fil/rules';
import { procedureInputs } from '@fil/vocabulary/schemas';
import type {
  EntityRecord,
  EvaluationDocumentAnswer,
  EvaluationListAnswer,
  EvaluationReadAnswer,
} from '@fil/vocabulary/types';
import { readEntities } from '../file/read-entities.ts';
import { readFile } from '../file/read-file.ts';
import { instrumentsOf } from '../instrument/own-instruments.ts';
import { router, signedInProcedure } from '../trpc.ts';
import { evaluationDocument } from './document/evaluation-document.ts';
import { readEvaluation } from './read-evaluation.ts';
import { scoreForReader } from './score-for-reader.ts';

const isAnswered = ({ fact }: EntityRecord<'answer'>): boolean =>
  fact.values.length > 0 || fact.absence !== undefined;

export const evaluationRouter = router({
  /** Every evaluation of the file, the newest first, with its score where this reader may know it. */
  list: signedInProcedure
    .input(procedureInputs['evaluation.list'])
    .query(({ ctx, input }): Promise<EvaluationListAnswer> =>
      readFile(ctx, input, async (transaction, file) => {
        const reading = {
          procedure: 'evaluation.list',
          now: ctx.now,
          kinds: ['evaluation', 'answer', 'recourseDecision', 'evaluationAddendum'] as const,
        };
        const records = await readEntities(transaction, file, reading);
        const answers = Map.groupBy(recordsOfKind(records, 'answer'), ({ fact }) => fact.evaluationId);
        const begun = recordsOfKind(records, 'evaluation');
        const instruments = await instrumentsOf(
          transaction,
          begun.map(({ fact }) => fact),
        );
        const latest = latestDecision(recordsOfKind(records, 'recourseDecision'));
        const addenda = recordsOfKind(records, 'evaluationAddendum');
        const evaluations = begun.map((evaluation) => {
          const given = answers.get(evaluation.id) ?? [];
          const { instrument, instrumentVersion } = evaluation.fact;
          return {
            evaluation,
            answered: given.filter(isAnswered).length,
            score: scoreForReader(file, instruments.find(instrument, instrumentVersion), given),
            decision: latest?.fact.evaluationId === evaluation.id ? latest : null,
            addenda: addenda.filter(({ fact }) => fact.evaluationId === evaluation.id).length,
          };
        });
        return { evaluations: evaluations.reverse() };
      }),
    ),

  /** One evaluation with its answers, as far as this reader has their domains; the rest is said to be withheld. */
  read: signedInProcedure
    .input(procedureInputs['evaluation.read'])
    .query(({ ctx, input }): Promise<EvaluationReadAnswer> =>
      readFile(ctx, input, async (transaction, file) => {
        const reading = { procedure: 'evaluation.read', now: ctx.now, evaluationId: input.evaluationId };
        return (await readEvaluation(transaction, file, reading)).read;
      }),
    ),

  /**
   * The same as a PDF, or its blank form: what `read` would answer this reader, and nothing more. The reading is written
   * in the access log as any other.
   */
  document: signedInProcedure
    .input(procedureInputs['evaluation.document'])
    .query(async ({ ctx, input }): Promise<EvaluationDocumentAnswer> => {
      const { evaluationId, blank, locale } = input;
      const reading = { procedure: 'evaluation.document', now: ctx.now, evaluationId, withIdentity: true };
      // Drawn once the reading is on disk, and its connection free again.
      const given = await readFile(ctx, input, (transaction, file) =>
        readEvaluation(transaction, file, reading),
      );
      const { territory, today, now } = ctx;
      return evaluationDocument({ ...given, blank, locale, territory, today, now });
    }),
});
