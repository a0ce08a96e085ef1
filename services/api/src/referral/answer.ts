import { openOffer, openFile, fileScope } from '../file/open-file.ts';
import type { OpenFile } from '../file/open-file.ts';
import type { DeclineReason } from '@fil/vocabulary/codes';
import type {
  EntityId,
  EntityRecord,
  Instant,
  ReferralAnswerAnswer,
  ReferralFact,
  Uuid,
} from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import type { Transaction } from '../database/index.ts';
import { failure } from '../failures.ts';
import type { SignedInContext } from '../file/read-file.ts';
import { changes } from '../gesture/operations.ts';
import { GestureRefused, lockFile, performGesture } from '../gesture/perform-gesture.ts';
import { readCircleFacts } from './composition.ts';
import { fileReference, readReceivedParcels } from './received-parcels.ts';
import type { ReceivedParcel } from './received-parcels.ts';
import { readSender } from './sender.ts';

export interface AnswerInput {
  readonly referralId: EntityId;
  readonly answer: 'accepted' | 'declined' | 'ended';
  readonly declineReason?: DeclineReason;
  readonly note?: string;
  readonly operationId: Uuid;
  readonly claimedAt: Instant;
}

const givenStatement = prepared(
  'referral.given',
  `select referral_id as "referralId", state from fil.given_answer($1)`,
);

/**
 * The recipient accepts, declines or ends what was asked of them, in the file that the answer opens for that one write.
 * An accepted referral is projected into a membership, an ended one closes it, before the answer leaves. Repeated with
 * the same `operationId` it answers the same.
 * @throws `notFound` when nothing of that id waits for the caller, or is theirs to end.
 */
export async function answer(context: SignedInContext, input: AnswerInput): Promise<ReferralAnswerAnswer> {
  const scope = fileScope(context, { purpose: 'careCoordination' });
  return performGesture(context, scope, async (transaction, write): Promise<ReferralAnswerAnswer> => {
    const given = await answerGiven(transaction, input);
    if (!given) {
      const [parcel] = await readReceivedParcels(transaction, input.referralId);
      if (!parcel) throw failure('notFound');
      const file = await openToAnswer(transaction, context, input, parcel);
      await lockFile(transaction, file);
      const facts = await readCircleFacts(transaction, file);
      const referral = facts.referrals.find(({ id }) => id === input.referralId);
      if (!referral) throw new Error('what was received is in the file');
      const { name } = await readSender(transaction, file);
      const mark = { id: input.operationId, claimedAt: input.claimedAt };
      await write(file, changes(mark, referral, answered(input, name, referral, file), 'state'));
    }
    const [present] = await readReceivedParcels(transaction, input.referralId);
    return {
      outcome: 'answered',
      state: input.answer,
      ...(present?.isOpen && { person: fileReference(present.fileId) }),
    };
  });
}

/** Whether this very answer was given already. */
async function answerGiven(
  transaction: Transaction,
  { operationId, referralId, answer: state }: AnswerInput,
): Promise<boolean> {
  const [given] = await transaction.query<{ referralId: EntityId; state: string }>(givenStatement, [
    operationId,
  ]);
  if (!given) return false;
  if (given.referralId !== referralId || given.state !== state) throw new GestureRefused('operationIdReused');
  return true;
}

/** What waits is opened by its offer; what was accepted, by the membership that it opened. */
async function openToAnswer(
  transaction: Transaction,
  context: SignedInContext,
  { answer: state, referralId }: AnswerInput,
  { referral, isOpen, fileId }: ReceivedParcel,
): Promise<OpenFile> {
  const purpose = 'careCoordination';
  if (referral.state === 'sent') {
    if (state === 'ended') throw new GestureRefused('referralNotOpen', referral.state);
    return openOffer(transaction, context, { referralId, purpose });
  }
  if (state !== 'ended' || !isOpen) throw new GestureRefused('referralNotOpen', referral.state);
  return openFile(transaction, context, { person: fileReference(fileId), purpose });
}

/** The fields of the referral that the answer writes, the state last: rules look at the whole when it moves. */
function answered(
  { answer: state, declineReason, note }: AnswerInput,
  name: string,
  { fact }: EntityRecord<'referral'>,
  { reader: { today } }: OpenFile,
): Partial<ReferralFact> {
  if (state === 'ended') return { endedOn: fact.endedOn ?? today, state };
  return {
    answeredOn: today,
    answeredBy: name,
    ...(state === 'declined' && declineReason !== undefined && { declineReason }),
    ...(note !== undefined && { answerNote: note }),
    state,
  };
}
