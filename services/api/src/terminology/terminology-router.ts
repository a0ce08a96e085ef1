import { procedureInputs } from '@fil/vocabulary/schemas';
import type { TerminologyExpandAnswer } from '@fil/vocabulary/types';
import { router, signedInProcedure } from '../trpc.ts';

export const terminologyRouter = router({
  /** Answers to choose from, of a value set that a form names. Tells of no person: whoever is signed in may ask. */
  expand: signedInProcedure
    .input(procedureInputs['terminology.expand'])
    .query(({ ctx, input }): Promise<TerminologyExpandAnswer> =>
      ctx.service.terminology.expand(input, ctx.now),
    ),
});
