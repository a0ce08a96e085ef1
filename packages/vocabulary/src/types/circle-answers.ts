import type {
  AccountKind,
  CaseModel,
  CircleAction,
  CircleRole,
  Domain,
  EntityKind,
  Purpose,
  RefusalRule,
} from '../codes/index.ts';
import type { Grant, Recipient, ReferralFact } from './circle-facts.ts';
import type { Day, EntityId, Instant, PersonReference, Uuid } from './primitives.ts';
import type { AttentionItem, Author, CircleMember, DomainGrant, EntityRecord } from './reading.ts';

/** Answers of the procedures of the circle of care. Additive changes only. */

export interface CircleReadAnswer {
  /** Everybody who is or was in the circle, the accountable one first, past ones last. */
  readonly members: readonly CircleMember[];
  readonly identity: EntityRecord<'identity'> | null;
  /** Facts of the circle, as far as the reader has their domain; of memberships, those that have not ended. */
  readonly memberships: readonly EntityRecord<'membership'>[];
  readonly consents: readonly EntityRecord<'consent'>[];
  readonly restrictions: readonly EntityRecord<'restriction'>[];
  readonly referrals: readonly EntityRecord<'referral'>[];
  readonly disclosures: readonly EntityRecord<'disclosure'>[];
  readonly emergencies: readonly EntityRecord<'emergencyAccess'>[];
  readonly representatives: readonly EntityRecord<'representative'>[];
  readonly legalStatuses: readonly EntityRecord<'legalStatus'>[];
  readonly rights: readonly EntityRecord<'right'>[];
  readonly oversights: readonly EntityRecord<'rightsOversight'>[];
  readonly statements: readonly EntityRecord<'statement'>[];
  readonly closures: readonly EntityRecord<'closure'>[];
  readonly attention: readonly AttentionItem[];
  /** The reader in this circle; `role` is null for somebody who is there by an emergency access only. */
  readonly me: {
    readonly accountId: Uuid;
    readonly kind: AccountKind;
    readonly role: CircleRole | null;
    readonly membershipId: Uuid | null;
    readonly accountable: boolean;
  };
  readonly actions: readonly CircleAction[];
  readonly grants: readonly DomainGrant[];
  readonly model: CaseModel;
  readonly country: 'CA' | 'FR';
  readonly today: Day;
  readonly now: Instant;
}

export type CircleCreateAnswer =
  | { readonly outcome: 'created'; readonly person: PersonReference; readonly membershipId: Uuid }
  | { readonly outcome: 'refused'; readonly rule: 'circleExists' | 'testIdentifier' | RefusalRule };

/** Somebody or some body of the territory that may be added to a circle or sent a referral. Never a relative. */
export interface CircleCandidate {
  readonly recipient: Recipient;
  readonly title: string;
  readonly organization: string;
}
export interface CircleCandidatesAnswer {
  readonly candidates: readonly CircleCandidate[];
}

/** One reading of the file, grouped: the same reader, day, purpose and domains are one line. */
export interface ReadingEntry {
  readonly reader: Author;
  readonly day: Day;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  readonly count: number;
  /** Domains of what was really in the answers. */
  readonly domains: readonly Domain[];
  readonly purpose: Purpose;
  /** Role of the reader in the circle at that moment; null by an emergency access. */
  readonly role: CircleRole | null;
}

export interface AccessRegisterAnswer {
  /** Newest first. */
  readonly readings: readonly ReadingEntry[];
  /** How many entries there are in all, for « 40 sur 312 ». */
  readonly total: number;
  readonly disclosures: readonly EntityRecord<'disclosure'>[];
  readonly emergencies: readonly EntityRecord<'emergencyAccess'>[];
  /** Withdrawals: when said on a device, when recorded here; between the two, access elsewhere was still open. */
  readonly withdrawals: readonly {
    readonly consentId: EntityId;
    readonly recipient: Recipient;
    readonly claimedAt: Instant;
    readonly recordedAt: Instant;
  }[];
  readonly today: Day;
}

/** One line that may leave, in the very words that would be sent. */
export interface ComposedLine {
  readonly kind: EntityKind;
  readonly id: EntityId;
  readonly domain: Domain;
  readonly label: string;
  /** Whether the defaults of the recipient's service propose it: it starts ticked. */
  readonly proposed: boolean;
}
export interface ReferralComposeAnswer {
  /** In the order of domains. Never a domain that the recipient is refused, nor one that the sender does not read. */
  readonly lines: readonly ComposedLine[];
  readonly grants: readonly Grant[];
  /** Domains that a restriction of the person keeps from this recipient. */
  readonly restricted: readonly Domain[];
  /** A consent in force that covers this recipient and purpose; null when one is needed first. */
  readonly consent: EntityRecord<'consent'> | null;
}

export type ReferralSendAnswer =
  | {
      readonly outcome: 'sent';
      readonly disclosureId: EntityId;
      readonly bytes: number;
      readonly digest: string;
      /** Exactly what was sent. */
      readonly content: string;
    }
  | { readonly outcome: 'refused'; readonly rule: RefusalRule; readonly detail?: string };

/** A referral as its recipient sees it before being in the circle: nothing of the file but what was sent. */
export interface ReceivedReferral {
  readonly referralId: EntityId;
  readonly nature: ReferralFact['nature'];
  readonly state: ReferralFact['state'];
  readonly title: string;
  readonly from: Author;
  readonly sentOn: Day;
  /** What acceptance would open. */
  readonly grants: readonly Grant[];
  readonly role: CircleRole;
  readonly lineCount: number;
  /** How the recipient opens the file once in the circle; absent before. */
  readonly person?: PersonReference;
}
export interface ReferralInboxAnswer {
  readonly referrals: readonly ReceivedReferral[];
  readonly today: Day;
}
export interface ReferralReadAnswer {
  readonly referral: ReceivedReferral;
  /** Exactly what was sent: a JSON document whose bytes have the digest. */
  readonly content: string;
  readonly digest: string;
}
export type ReferralAnswerAnswer =
  | {
      readonly outcome: 'answered';
      readonly state: 'accepted' | 'declined' | 'ended';
      readonly person?: PersonReference;
    }
  | { readonly outcome: 'refused'; readonly rule: RefusalRule };

export type EmergencyOpenAnswer =
  | {
      readonly outcome: 'opened';
      readonly accessId: EntityId;
      readonly domains: readonly Domain[];
      readonly until: Instant;
    }
  /** `identityMismatch` says the same of a file that does not exist. */
  | { readonly outcome: 'refused'; readonly rule: 'identityMismatch' | 'careOnly' | 'restrictedRecipient' };

/** Files in which the caller is the person or a relative, at their own door. */
export interface FileMineAnswer {
  readonly files: readonly {
    readonly person: PersonReference;
    readonly displayName: string;
    readonly role: CircleRole;
  }[];
}
