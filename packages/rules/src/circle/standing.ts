import type { Day, EntityRecord } from '@fil/vocabulary/types';
import { compareDays } from '../days/index.ts';

export const consentStandings = ['toCome', 'given', 'toReask', 'expired', 'withdrawn'] as const;
export type ConsentStanding = (typeof consentStandings)[number];

export const restrictionStandings = ['toCome', 'provisional', 'signed', 'lifted'] as const;
export type RestrictionStanding = (typeof restrictionStandings)[number];

/** First day without the consent: the earlier of its end and its withdrawal; undefined while neither is known. */
export function consentEnd({ fact }: EntityRecord<'consent'>): Day | undefined {
  const { until, withdrawnOn } = fact;
  if (until === undefined || withdrawnOn === undefined) return until ?? withdrawnOn;
  return until < withdrawnOn ? until : withdrawnOn;
}

/**
 * First day on which a consent is to be asked again: that of the first protection measure pronounced after it was
 * collected (F56, FR-14). Of the two on the same day, the one written last counts as the later. A measure that ended
 * before it began never held: so is one written by mistake taken back. The caregiver's consent on her own section is
 * not touched by the person's legal status.
 */
export function reaskFrom(
  consent: EntityRecord<'consent'>,
  legalStatuses: readonly EntityRecord<'legalStatus'>[],
): Day | undefined {
  return statusAfter(consent, legalStatuses)?.fact.pronouncedOn;
}

/** The measure because of which a consent is to be asked again: the first one pronounced after it. */
export function statusAfter(
  { fact, createdAt }: EntityRecord<'consent'>,
  legalStatuses: readonly EntityRecord<'legalStatus'>[],
): EntityRecord<'legalStatus'> | undefined {
  if (fact.givenBy === 'caregiver') return undefined;
  return legalStatuses
    .filter(everHeld)
    .filter((status) => {
      const order = compareDays(status.fact.pronouncedOn, fact.collectedOn);
      return order > 0 || (order === 0 && status.createdAt > createdAt);
    })
    .toSorted(
      (left, right) =>
        compareDays(left.fact.pronouncedOn, right.fact.pronouncedOn) || compareDays(left.id, right.id),
    )[0];
}

/**
 * What a consent is worth on the day `at`.
 *
 * | standing | when |
 * |--|--|
 * | `withdrawn` | from the day it was withdrawn |
 * | `expired` | from its last day on |
 * | `toCome` | before its first day |
 * | `toReask` | from the day a protection measure was pronounced after it: nothing new is shared on it |
 * | `given` | otherwise |
 */
export function consentStanding(
  consent: EntityRecord<'consent'>,
  legalStatuses: readonly EntityRecord<'legalStatus'>[],
  at: Day,
): ConsentStanding {
  const { from, until, withdrawnOn } = consent.fact;
  if (withdrawnOn !== undefined && withdrawnOn <= at) return 'withdrawn';
  if (until !== undefined && until <= at) return 'expired';
  if (at < from) return 'toCome';
  const reask = reaskFrom(consent, legalStatuses);
  return reask !== undefined && reask <= at ? 'toReask' : 'given';
}

/** What a restriction is worth on the day `at`. Provisional or signed, it holds alike: the signature is a task. */
export function restrictionStanding({ fact }: EntityRecord<'restriction'>, at: Day): RestrictionStanding {
  if (fact.liftedOn !== undefined && fact.liftedOn <= at) return 'lifted';
  if (at < fact.from) return 'toCome';
  const signed = fact.form === 'signed' || (fact.signedOn !== undefined && fact.signedOn <= at);
  return signed ? 'signed' : 'provisional';
}

/** Whether a measure held on one day at least. */
export function everHeld({ fact }: EntityRecord<'legalStatus'>): boolean {
  return fact.until === undefined || fact.pronouncedOn < fact.until;
}
