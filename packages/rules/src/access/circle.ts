import type {
  AccountKind,
  CircleRole,
  ConsentGiver,
  Domain,
  MembershipBasis,
  Purpose,
  RecipientCategory,
} from '@fil/vocabulary/codes';
import type { Day, Grant, Instant, Recipient, Uuid } from '@fil/vocabulary/types';

/** Who asks, as a token says it. */
export interface Asker {
  readonly accountId: Uuid;
  /** The body they work for: the organization, else the institution that signs them in. */
  readonly organizationId?: string | undefined;
  readonly kind: AccountKind;
}

/** Whom a row of the circle is about: one account, or everybody of one organization. */
export interface Party {
  readonly accountId?: Uuid | undefined;
  readonly organizationId?: string | undefined;
}

/** One stay of somebody in one person's circle of care. Somebody who comes back gets a second one. */
export interface Membership extends Party {
  readonly id: Uuid;
  readonly role: CircleRole;
  readonly from: Day;
  /** First day without access: setting it to today closes access at once. */
  readonly to?: Day | undefined;
  readonly accountable: boolean;
  readonly basis: MembershipBasis;
  readonly essential: boolean;
  readonly grants: readonly Grant[];
}

export interface CircleConsent extends Party {
  readonly id: string;
  readonly purposes: readonly Purpose[];
  readonly domains: readonly Domain[];
  readonly givenBy: ConsentGiver;
  readonly from: Day;
  /** First day without it: the earlier of its end and its withdrawal. */
  readonly to?: Day | undefined;
  /** First day on which it is to be asked again, after a change of legal status. */
  readonly reaskFrom?: Day | undefined;
}

export interface CircleRestriction extends Party {
  readonly id: string;
  readonly category?: RecipientCategory | undefined;
  readonly domains: readonly Domain[];
  readonly from: Day;
  readonly to?: Day | undefined;
}

export interface CircleEmergency extends Party {
  readonly id: string;
  readonly domains: readonly Domain[];
  readonly dangerToLife: boolean;
  readonly from: Instant;
  readonly until: Instant;
}

/** Something sent to somebody who has not answered: it opens itself, and nothing of the file. */
export interface CircleOffer extends Party {
  readonly referralId: string;
}

/** One person's circle as the decision reads it, past rows included. Made from facts by `circleOf`. */
export interface Circle {
  readonly memberships: readonly Membership[];
  readonly consents: readonly CircleConsent[];
  readonly restrictions: readonly CircleRestriction[];
  readonly emergencies: readonly CircleEmergency[];
  readonly offers: readonly CircleOffer[];
  /** First day of the archive, when the follow-up has ended. */
  readonly closedOn?: Day | undefined;
}

export const emptyCircle: Circle = {
  memberships: [],
  consents: [],
  restrictions: [],
  emergencies: [],
  offers: [],
};

interface Period {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** `from` is the first day inside, `to` the first day outside. */
export function isActive(period: Period, at: Day): boolean {
  return (period.from === undefined || period.from <= at) && (period.to === undefined || at < period.to);
}

export function hasEnded(period: Period, at: Day): boolean {
  return period.to !== undefined && period.to <= at;
}

/** Whether a row is about the asker: the same account, or the body they work for. */
export function isAbout(party: Party, asker: Asker): boolean {
  return party.accountId !== undefined
    ? party.accountId === asker.accountId
    : party.organizationId !== undefined && party.organizationId === asker.organizationId;
}

/** The account or body that a recipient names; nobody for a category. */
export function partyOf(recipient: Recipient): Party {
  switch (recipient.kind) {
    case 'professional':
    case 'relative':
      return { accountId: recipient.id };
    case 'organization':
      return { organizationId: recipient.id };
    case 'category':
      return {};
  }
}

/** Whether two rows are about the same account, or the same body. */
export function isSameParty(left: Party, right: Party): boolean {
  return left.accountId !== undefined || right.accountId !== undefined
    ? left.accountId === right.accountId
    : left.organizationId !== undefined && left.organizationId === right.organizationId;
}
