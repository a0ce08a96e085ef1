import { domains } from '@fil/vocabulary/codes';
import { isActive, recordsOfKind } from '@fil/rules';
import { procedureInputs } from '@fil/vocabulary/schemas';
import type { FileMineAnswer, FileSummaryAnswer } from '@fil/vocabulary/types';
import { router, signedInProcedure } from '../trpc.ts';
import { readCircle } from './read-circle.ts';
import { readEntities } from './read-entities.ts';
import { readFile } from './read-file.ts';
import { readMine } from './read-mine.ts';

export const fileRouter = router({
  /** Whose file it is, whom to call about it, and what of it this reader may see. */
  summary: signedInProcedure
    .input(procedureInputs['file.summary'])
    .query(({ ctx, input }): Promise<FileSummaryAnswer> =>
      readFile(ctx, input, async (transaction, file) => {
        const records = await readEntities(transaction, file, {
          procedure: 'file.summary',
          now: ctx.now,
          kinds: ['identity'],
          alsoRead: ['identity'],
        });
        const members = (await readCircle(transaction, file)).filter((member) => isActive(member, ctx.today));
        return {
          identity: recordsOfKind(records, 'identity')[0] ?? null,
          members,
          accountable: members.find(({ accountable }) => accountable) ?? null,
          grants: file.grants,
          today: ctx.today,
          domainCount: domains.length,
        };
      }),
    ),

  /** The files in which the caller is the person or a relative: at their own door, no identifier says which. */
  mine: signedInProcedure
    .input(procedureInputs['file.mine'])
    .query(({ ctx }): Promise<FileMineAnswer> => readMine(ctx)),
});
