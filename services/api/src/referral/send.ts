import type { LegalBasis, MembershipBasis, Purpose } from '@fil/vocabulary/codes';
import type {
  Author,
  DisclosureFact,
  EntityId,
  Instant,
  PersonReference,
  ReferralSendAnswer,
  Uuid,
} from '@fil/vocabulary/types';
import type { Transaction } from '../database/index.ts';
import { fileScope, openFile } from '../file/open-file.ts';
import type { OpenFile } from '../file/open-file.ts';
import type { SignedInContext } from '../file/read-file.ts';
import { changes, creation } from '../gesture/operations.ts';
import { GestureRefused, lockFile, performGesture } from '../gesture/perform-gesture.ts';
import type { WriteFacts } from '../gesture/perform-gesture.ts';
import { checkOpened, chosenLines } from './chosen-lines.ts';
import type { ChosenLine } from './chosen-lines.ts';
import { composition, readCircleFacts } from './composition.ts';
import { freeze } from './parcel.ts';
import { maySend } from './may-send.ts';
import { findParcel, keepParcel } from './parcel-store.ts';
import { readSender } from './sender.ts';

export interface SendInput {
  readonly person: PersonReference;
  readonly purpose: Purpose;
  readonly referralId: EntityId;
  readonly lines: readonly ChosenLine[];
  readonly disclosureId: Uuid;
  readonly claimedAt: Instant;
}

/**
 * Sends a draft referral with exactly the lines chosen, and writes it in the register of disclosures. Repeated with
 * the same `disclosureId` it answers the same, and sends nothing more.
 * @throws `notFound` when the file is not the sender's.
 */
export async function send(context: SignedInContext, input: SendInput): Promise<ReferralSendAnswer> {
  const scope = fileScope(context, input);
  return performGesture(context, scope, async (transaction, write) => {
    const file = await openFile(transaction, context, input);
    await lockFile(transaction, file);
    return (await sentBefore(transaction, file, input)) ?? sendNow(transaction, file, input, write);
  });
}

async function sentBefore(
  transaction: Transaction,
  file: OpenFile,
  { disclosureId, referralId }: SendInput,
): Promise<ReferralSendAnswer | undefined> {
  const before = await findParcel(transaction, file, disclosureId);
  if (!before) return undefined;
  if (before.referralId !== referralId) throw new GestureRefused('operationIdReused');
  const { content, digest } = before;
  return { outcome: 'sent', disclosureId, bytes: Buffer.byteLength(content), digest, content };
}

async function sendNow(
  transaction: Transaction,
  file: OpenFile,
  input: SendInput,
  write: WriteFacts,
): Promise<ReferralSendAnswer> {
  const { disclosureId, claimedAt } = input;
  const { today, now } = file.reader;
  // The service writes what it is asked to: whether the sender may ask is looked at before anything is told.
  if (!maySend(file)) throw new GestureRefused('notYours');
  const facts = await readCircleFacts(transaction, file);
  const referral = facts.referrals.find(({ id }) => id === input.referralId);
  if (!referral) throw new GestureRefused('entityAbsent', 'referral');
  if (!maySend(file, referral.fact.nature)) throw new GestureRefused('notYours');
  if (referral.fact.state !== 'draft') throw new GestureRefused('referralNotOpen', referral.fact.state);

  const { to, title, reason, summary, nature, role, basis, grants } = referral.fact;
  const composed = await composition(transaction, file, { to, role, procedure: 'referral.send', now }, facts);
  checkOpened(composed, grants);
  const lines = chosenLines(composed, input.lines, basis);
  const from: Author = await readSender(transaction, file);
  const parcel = freeze({ from, to, title, reason, summary, sentOn: today, lines });
  const disclosure: DisclosureFact = {
    nature: nature === 'handOver' ? 'handOver' : 'referral',
    recipient: to,
    purpose: input.purpose,
    legalBasis: legalBases[basis],
    sentOn: today,
    sentAt: now,
    referralId: referral.id,
    lines: lines.map(({ kind, id, domain, label }) => ({ kind, id, domain, label })),
    bytes: parcel.bytes,
    digest: parcel.digest,
  };
  const mark = { id: disclosureId, claimedAt };
  await keepParcel(transaction, file, { disclosureId, disclosure, parcel, role });
  await write(file, [
    ...changes(mark, referral, { sentOn: today, state: 'sent' }),
    creation(mark, 'disclosure', disclosureId, disclosure),
  ]);
  return { outcome: 'sent', disclosureId, ...parcel };
}

/** What makes a sending lawful; what is the person's own leaves for her because the law says so. */
const legalBases: Readonly<Record<MembershipBasis, LegalBasis>> = {
  consent: 'consent',
  careTeam: 'careTeam',
  legalMandate: 'legalMandate',
  ownFile: 'legalMandate',
};
