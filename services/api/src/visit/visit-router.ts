import { procedureInputs } from '@fil/vocabulary/schemas';
import type {
  VisitContactAnswer,
  VisitCopiesAnswer,
  VisitEndAnswer,
  VisitEraseAnswer,
  VisitPrepareAnswer,
} from '@fil/vocabulary/types';
import { readFile } from '../file/read-file.ts';
import { publicProcedure, router, signedInProcedure } from '../trpc.ts';
import { contactCopy } from './contact-copy.ts';
import { endCopy, orderErasure } from './end-copy.ts';
import { prepareCopy } from './prepare-copy.ts';
import { copiesOfFile, ownCopies } from './read-copies.ts';

/** Copies of parts of a file that are taken along on a device: the register of them, and their end. */
export const visitRouter = router({
  /** A professional of the circle says that a copy is about to be put on a device. What it holds is read as anything is. */
  prepare: signedInProcedure
    .input(procedureInputs['visit.prepare'])
    .mutation(({ ctx, input }): Promise<VisitPrepareAnswer> =>
      readFile(ctx, input, (transaction, file) => prepareCopy(transaction, file, input)),
    ),

  /** What a device has to do with its copy. Whoever holds the device may ask, signed in or not. */
  contact: publicProcedure
    .input(procedureInputs['visit.contact'])
    .mutation(({ ctx, input }): Promise<VisitContactAnswer> => contactCopy(ctx.service, input)),

  /** Copies of one file: to whoever reads its register all of them, to another member their own. */
  copies: signedInProcedure
    .input(procedureInputs['visit.copies'])
    .query(({ ctx, input }): Promise<VisitCopiesAnswer> =>
      readFile(ctx, input, (transaction, file) => copiesOfFile(transaction, file)),
    ),

  /** Copies that the caller carries; to a steward of devices, those of every professional of the institution. */
  mine: signedInProcedure
    .input(procedureInputs['visit.mine'])
    .query(({ ctx }): Promise<VisitCopiesAnswer> => ownCopies(ctx)),

  /** Has a copy erased at the next contact of its device. */
  erase: signedInProcedure
    .input(procedureInputs['visit.erase'])
    .mutation(({ ctx, input }): Promise<VisitEraseAnswer> => orderErasure(ctx, input.copyId)),

  /** Whoever carries a copy has erased it: the visit is over, or the device could not keep it. */
  end: signedInProcedure
    .input(procedureInputs['visit.end'])
    .mutation(({ ctx, input }): Promise<VisitEndAnswer> => endCopy(ctx, input)),
});
