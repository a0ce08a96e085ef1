import { analyseQuery } from '@fil/search';
import { procedureInputs } from '@fil/vocabulary/schemas';
import type { DirectorySearchAnswer, DirectoryService } from '@fil/vocabulary/types';
import { failure } from '../failures.ts';
import { router, signedInProcedure } from '../trpc.ts';
import { corrected } from './spelling.ts';
import { listServices, readService, searchServices } from './store.ts';
import { textQueryOf } from './text-query.ts';

/**
 * The resource directory. It holds no person: whoever is signed in may search it, member of a circle or not,
 * in their own territory or, by naming it, in another.
 */
export const directoryRouter = router({
  /** Without a query, the whole directory in order of names; `territoryId` is the caller's own when absent. */
  search: signedInProcedure
    .input(procedureInputs['directory.search'])
    .query(({ ctx, input }): Promise<DirectorySearchAnswer> => {
      const filters = { ...input, territoryId: input.territoryId ?? ctx.territory.id };
      return ctx.service.database.inTransaction(ctx.scope, async (transaction) => {
        const understood = await corrected(transaction, input.query);
        const { terms, synonyms } = analyseQuery(understood.query);
        const text = textQueryOf(terms);
        const found = text
          ? await searchServices(transaction, text, filters, input)
          : await listServices(transaction, filters, input);
        return { ...found, understood: { ...understood, synonyms } };
      });
    }),

  read: signedInProcedure
    .input(procedureInputs['directory.read'])
    .query(async ({ ctx, input }): Promise<DirectoryService> => {
      const service = await ctx.service.database.inTransaction(ctx.scope, (transaction) =>
        readService(transaction, input.id),
      );
      if (!service) throw failure('notFound');
      return service;
    }),
});
