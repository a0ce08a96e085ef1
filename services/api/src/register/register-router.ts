import { recordsOfKind } from '@fil/rules';
import { procedureInputs } from '@fil/vocabulary/schemas';
import type { AccessRegisterAnswer } from '@fil/vocabulary/types';
import { failure } from '../failures.ts';
import type { OpenFile } from '../file/open-file.ts';
import { readEntities } from '../file/read-entities.ts';
import { readFile } from '../file/read-file.ts';
import { router, signedInProcedure } from '../trpc.ts';
import { readReadings } from './readings.ts';
import { readWithdrawals } from './withdrawals.ts';

export const registerRouter = router({
  /** Who saw what, and why; what left, for whom; how far a withdrawal was known. For the person, and whoever protects her. */
  register: signedInProcedure
    .input(procedureInputs['access.register'])
    .query(({ ctx, input }): Promise<AccessRegisterAnswer> =>
      readFile(ctx, input, async (transaction, file) => {
        if (!mayReadRegister(file)) throw failure('notFound');
        const { readings, total } = await readReadings(transaction, file, input);
        const records = await readEntities(transaction, file, {
          procedure: 'access.register',
          now: ctx.now,
          kinds: ['disclosure', 'emergencyAccess', 'consent'],
        });
        return {
          readings,
          total,
          disclosures: recordsOfKind(records, 'disclosure').toReversed(),
          emergencies: recordsOfKind(records, 'emergencyAccess').toReversed(),
          withdrawals: await readWithdrawals(transaction, file, recordsOfKind(records, 'consent')),
          today: ctx.today,
        };
      }),
    ),
});

/** The same as `fil.my_registers` decides in the database. */
function mayReadRegister(file: OpenFile): boolean {
  return file.roles.includes('person') || file.can('read', 'legalProtection');
}
