import { randomBytes } from 'node:crypto';
import { procedureInputs } from '@fil/vocabulary/schemas';
import type { DeviceSecretAnswer } from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import { failure } from '../failures.ts';
import { router, signedInProcedure } from '../trpc.ts';

const makeStatement = prepared(
  'device.makeSecret',
  `insert into fil.device_secret (professional_id, secret) values ($1, $2) on conflict do nothing`,
);
const readStatement = prepared(
  'device.readSecret',
  `select secret from fil.device_secret where professional_id = $1`,
);

export const deviceRouter = router({
  /** The caller's own secret, the same at every station, made at the first question. Says nothing of any file. */
  secret: signedInProcedure
    .input(procedureInputs['device.secret'])
    .query(async ({ ctx }): Promise<DeviceSecretAnswer> => {
      const { professionalId } = ctx.identity;
      const secret = await ctx.service.database.inTransaction(ctx.scope, async (transaction) => {
        const read = () => transaction.query<{ readonly secret: Buffer }>(readStatement, [professionalId]);
        const [known] = await read();
        if (known) return known.secret;
        await transaction.query(makeStatement, [professionalId, randomBytes(32)]);
        return (await read())[0]?.secret;
      });
      if (!secret) throw failure('unauthenticated');
      return { secret: secret.toString('base64url') };
    }),
});
