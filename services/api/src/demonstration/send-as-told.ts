import { uuidOf } from '@fil/demonstration';
import type { DemonstrationSending } from '@fil/demonstration';
import { proposesLine } from '@fil/rules';
import type { ReferralSendAnswer } from '@fil/vocabulary/types';
import type { Service } from '../context.ts';
import type { Transaction } from '../database/index.ts';
import { settingsOf } from '../database/transaction.ts';
import { openFile } from '../file/open-file.ts';
import type { AboutPerson, Reader } from '../file/open-file.ts';
import { composition, readCircleFacts } from '../referral/composition.ts';
import { send } from '../referral/send.ts';

/**
 * Sends a referral of a story as its author would from the screen: the lines that the recipient's service proposes, of
 * those what the person allows, and not the visits day by day, which nobody who begins needs. The one procedure that sends does it, so that the register says what is true.
 */
export async function sendAsTold(
  transaction: Transaction,
  about: Reader & AboutPerson,
  { at, referralId, without }: DemonstrationSending,
): Promise<ReferralSendAnswer> {
  const file = await openFile(transaction, about, about);
  const facts = await readCircleFacts(transaction, file);
  const referral = facts.referrals.find(({ id }) => id === referralId)?.fact;
  if (!referral) throw new Error(`the referral ${referralId} was never written`);
  const { to, role, basis } = referral;
  const sending = { to, role, procedure: 'referral.compose', now: at };
  const { lines, standing } = await composition(transaction, file, sending, facts);
  const allowed = lines.filter(
    ({ kind, id, domain }) =>
      kind !== 'deliveredService' &&
      !without.some((left) => id === left || id.startsWith(`${left}/`)) &&
      proposesLine(role, kind, domain) &&
      standing.refuses(domain) === undefined &&
      (basis !== 'consent' || standing.isConsented(domain)),
  );
  return send(
    { ...about, service: within(transaction) },
    {
      person: about.person,
      purpose: about.purpose,
      referralId,
      lines: allowed.map(({ kind, id }) => ({ kind, id })),
      disclosureId: uuidOf(`disclosure of ${referralId}`),
      claimedAt: at,
    },
  );
}

/** What a gesture needs of the service: the story's own transaction, and nobody listening yet. */
function within(transaction: Transaction): Service {
  const database: Pick<Service['database'], 'inTransaction'> = {
    async inTransaction(scope, work) {
      await transaction.query(`select ${settingsOf(scope)}`);
      return work(transaction);
    },
  };
  const liveFiles: Pick<Service['liveFiles'], 'changed'> = { changed: () => undefined };
  return { database, liveFiles } as Service;
}
