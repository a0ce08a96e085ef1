import { procedureInputs } from '@fil/vocabulary/schemas';
import type { EmergencyOpenAnswer } from '@fil/vocabulary/types';
import { router, signedInProcedure } from '../trpc.ts';
import { openEmergency } from './open-emergency.ts';

export const emergencyRouter = router({
  /** One gesture with a reason opens the emergency set to a care professional who knows exactly whose file it is. */
  open: signedInProcedure
    .input(procedureInputs['emergency.open'])
    .mutation(({ ctx, input }): Promise<EmergencyOpenAnswer> => openEmergency(ctx, input)),
});
