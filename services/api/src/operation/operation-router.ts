import { procedureInputs } from '@fil/vocabulary/schemas';
import type { Operation, OperationSubmitAnswer } from '@fil/vocabulary/types';
import { router, signedInProcedure } from '../trpc.ts';
import { submit } from './submit.ts';

export const operationRouter = router({
  /** The one way anything is written. Each operation is answered alone; one seen before gets its first answer again. */
  submit: signedInProcedure
    .input(procedureInputs['operation.submit'])
    .mutation(({ ctx, input }): Promise<OperationSubmitAnswer> =>
      submit(ctx, { ...input, operations: input.operations as readonly Operation[] }),
    ),
});
