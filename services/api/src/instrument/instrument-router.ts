import { procedureInputs } from '@fil/vocabulary/schemas';
import type { InstrumentAnswer } from '@fil/vocabulary/types';
import { failure } from '../failures.ts';
import { router, signedInProcedure } from '../trpc.ts';
import { instruments } from './instruments.ts';

export const instrumentRouter = router({
  /** The form of an instrument. An evaluation of another territory may be read here, so any shipped one is given. */
  read: signedInProcedure.input(procedureInputs['instrument.read']).query(({ input }): InstrumentAnswer => {
    const instrument = instruments.find(input.id);
    if (!instrument) throw failure('notFound');
    return { id: instrument.id, questionnaire: instrument.questionnaire };
  }),
});
