import { recordsOfKind } from '@fil/rules';
import { procedureInputs } from '@fil/vocabulary/schemas';
import type { EntityRecord, EvaluationListAnswer, EvaluationReadAnswer } from '@fil/vocabulary/types';
import { failure } from '../failures.ts';
import { readEntities } from '../file/read-entities.ts';
import { readFile } from '../file/read-file.ts';
import { instrumentsOf } from '../instrument/own-instruments.ts';
import { router, signedInProcedure } from '../trpc.ts';
import { alertsForReader, scoreForReader } from './score-for-reader.ts';

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
          kinds: ['evaluation', 'answer'] as const,
        };
        const records = await readEntities(transaction, file, reading);
        const answers = Map.groupBy(recordsOfKind(records, 'answer'), ({ fact }) => fact.evaluationId);
        const begun = recordsOfKind(records, 'evaluation');
        const instruments = await instrumentsOf(
          transaction,
          begun.map(({ fact }) => fact),
        );
        const evaluations = begun.map((evaluation) => {
          const given = answers.get(evaluation.id) ?? [];
          const { instrument, instrumentVersion } = evaluation.fact;
          return {
            evaluation,
            answered: given.filter(isAnswered).length,
            score: scoreForReader(file, instruments.find(instrument, instrumentVersion), given),
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
        const { evaluationId } = input;
        const reading = {
          procedure: 'evaluation.read',
          now: ctx.now,
          kinds: ['evaluation', 'answer'] as const,
          evaluationId,
        };
        const records = await readEntities(transaction, file, reading);
        const [evaluation] = recordsOfKind(records, 'evaluation');
        if (!evaluation) throw failure('notFound');
        const answers = recordsOfKind(records, 'answer');
        const instruments = await instrumentsOf(transaction, [evaluation.fact]);
        const instrument = instruments.find(evaluation.fact.instrument, evaluation.fact.instrumentVersion);
        const domains = instrument?.domains ?? [];
        return {
          evaluation,
          answers,
          score: scoreForReader(file, instrument, answers),
          alerts: alertsForReader(instrument, answers),
          withheldDomains: domains.filter((domain) => !file.can('read', domain)),
          readOnlyDomains: domains.filter((domain) => file.can('read', domain) && !file.can('write', domain)),
        };
      }),
    ),
});
