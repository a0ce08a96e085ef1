import { procedureInputs } from '@fil/vocabulary/schemas';
import type {
  Recipient,
  ReferralAnswerAnswer,
  ReferralComposeAnswer,
  ReferralInboxAnswer,
  ReferralReadAnswer,
  ReferralSendAnswer,
} from '@fil/vocabulary/types';
import { failure } from '../failures.ts';
import { fileScope } from '../file/open-file.ts';
import { readFile } from '../file/read-file.ts';
import { router, signedInProcedure } from '../trpc.ts';
import { answer } from './answer.ts';
import { composition, readCircleFacts, toComposeAnswer } from './composition.ts';
import { logReceived } from './log-received.ts';
import { maySend } from './may-send.ts';
import { readReceivedParcels, toReceivedReferral } from './received-parcels.ts';
import { send } from './send.ts';

export const referralRouter = router({
  /** The lines that may leave for that recipient in that role, in the very words that would be sent. */
  compose: signedInProcedure
    .input(procedureInputs['referral.compose'])
    .query(({ ctx, input }): Promise<ReferralComposeAnswer> =>
      readFile(ctx, input, async (transaction, file) => {
        // Lines, and what the person refuses whom, are told to those who may send.
        if (!maySend(file)) throw failure('notFound');
        const to = input.to as Recipient;
        const facts = await readCircleFacts(transaction, file);
        const sending = { to, role: input.role, procedure: 'referral.compose', now: ctx.now };
        return toComposeAnswer(file, input.role, await composition(transaction, file, sending, facts));
      }),
    ),

  /** Sends exactly the lines chosen, byte for byte, and writes them in the register of disclosures. */
  send: signedInProcedure
    .input(procedureInputs['referral.send'])
    .mutation(({ ctx, input }): Promise<ReferralSendAnswer> => send(ctx, input)),

  /** What was sent to the caller, or to the body they work for, and still stands. */
  inbox: signedInProcedure
    .input(procedureInputs['referral.inbox'])
    .query(({ ctx }): Promise<ReferralInboxAnswer> =>
      ctx.service.database.inTransaction(
        fileScope(ctx, { purpose: 'careCoordination' }),
        async (transaction) => {
          const parcels = await readReceivedParcels(transaction);
          await logReceived(transaction, parcels, {
            ...ctx,
            procedure: 'referral.inbox',
            // The list tells of the referral itself, and of no line.
            domainsOf: () => ['services'],
          });
          return { referrals: parcels.map(toReceivedReferral), today: ctx.today };
        },
      ),
    ),

  /** Exactly what was sent, and nothing else of the file. */
  read: signedInProcedure
    .input(procedureInputs['referral.read'])
    .query(({ ctx, input }): Promise<ReferralReadAnswer> =>
      ctx.service.database.inTransaction(
        fileScope(ctx, { purpose: 'careCoordination' }),
        async (transaction) => {
          const parcels = await readReceivedParcels(transaction, input.referralId);
          const [parcel] = parcels;
          if (!parcel) throw failure('notFound');
          await logReceived(transaction, [parcel], {
            ...ctx,
            procedure: 'referral.read',
            domainsOf: ({ domains }) => domains,
          });
          return { referral: toReceivedReferral(parcel), content: parcel.content, digest: parcel.digest };
        },
      ),
    ),

  /** The recipient accepts, declines, or ends what they had accepted. */
  answer: signedInProcedure
    .input(procedureInputs['referral.answer'])
    .mutation(({ ctx, input }): Promise<ReferralAnswerAnswer> => answer(ctx, input)),
});
