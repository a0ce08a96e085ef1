import { procedureInputs } from '@fil/vocabulary/schemas';
import type { ClockAnswer } from '@fil/vocabulary/types';
import { failure } from '../failures.ts';
import { router, signedInProcedure } from '../trpc.ts';
import { keepMoment } from './demonstration-clock.ts';

/** The present moment of the service. Only a demonstration's can be moved; elsewhere there is no such procedure. */
export const clockRouter = router({
  read: signedInProcedure
    .input(procedureInputs['clock.read'])
    .query(({ ctx }): ClockAnswer => ({ now: ctx.now })),

  move: signedInProcedure
    .input(procedureInputs['clock.move'])
    .mutation(async ({ ctx, input }): Promise<ClockAnswer> => {
      const { clock, database } = ctx.service;
      if (!clock.moveTo) throw failure('notFound');
      clock.moveTo(input.to);
      await keepMoment(database, input.to);
      return { now: clock.now() };
    }),
});
