import type {
  AccessLevel,
  CircleRole,
  ClosureReason,
  ConsentForm,
  ConsentGiver,
  DeclineReason,
  DisclosureNature,
  Domain,
  EmergencyReview,
  EntityKind,
  LegalBasis,
  MembershipBasis,
  MembershipEndReason,
  ProtectionMeasure,
  Purpose,
  RecipientCategory,
  ReferralNature,
  ReferralState,
  RepresentativeKind,
  RestrictionForm,
  RightDecision,
  RightKind,
  RightsOversightKind,
  RightState,
  Stance,
} from '../codes/index.ts';
import type { Day, EntityId, Instant, Uuid } from './primitives.ts';

/** Whom something is given to, refused to or sent to. The name is what people read; the id is what is compared. */
export type Recipient =
  | {
      readonly kind: 'professional';
      readonly id: Uuid;
      readonly name: string;
      readonly organization?: string;
    }
  | { readonly kind: 'organization'; readonly id: string; readonly name: string }
  /** A relative: the id of their account when they sign in, else an id given once in this circle. */
  | { readonly kind: 'relative'; readonly id: Uuid; readonly name: string }
  /** A family of recipients. Only a restriction may name one. */
  | { readonly kind: 'category'; readonly category: RecipientCategory };

/** What one member may see or write: one domain, at one level, for the purposes named and for no other. */
export interface Grant {
  readonly domain: Domain;
  /** `write` includes `read`. */
  readonly level: AccessLevel;
  readonly purposes: readonly Purpose[];
  /** First day of the grant; the membership's own when absent. */
  readonly from?: Day;
  /** First day without it. */
  readonly to?: Day;
}

/** One participation in one person's circle. Somebody who comes back gets a second one (FR-11). */
export interface MembershipFact {
  readonly member: Recipient;
  readonly role: CircleRole;
  readonly from: Day;
  /** First day without access: today closes access at once. */
  readonly to?: Day;
  readonly endReason?: MembershipEndReason;
  /** Who first answers for the follow-up; afterwards only an accepted hand-over moves it. */
  readonly accountable: boolean;
  readonly basis: MembershipBasis;
  /** Keeps its minimum while consents are asked again after a change of legal status (F56). */
  readonly essential: boolean;
  readonly grants: readonly Grant[];
  readonly phone?: string;
  /** How the person or a relative signs in at their own door (the provider's `sub`), before they first did. */
  readonly signIn?: string;
}

/** What the person allows, to whom, why, how long; and what she was told when she did. */
export interface ConsentFact {
  readonly recipient: Recipient;
  readonly purposes: readonly Purpose[];
  readonly domains: readonly Domain[];
  readonly from: Day;
  /** First day without it. */
  readonly until?: Day;
  readonly form: ConsentForm;
  readonly givenBy: ConsentGiver;
  readonly representativeId?: EntityId;
  readonly collectedBy: string;
  readonly collectedOn: Day;
  /** What was explained before she answered. */
  readonly information: string;
  /** First day without it: today closes at once what rests on it. */
  readonly withdrawnOn?: Day;
  /** The message that the person agreed may be given, when the consent is for one message only (IT-03). */
  readonly message?: string;
  /** Of a caregiver's consent: the membership, or the representative, of the one who gives it. */
  readonly caregiverId?: EntityId;
}

/** A refusal of the person: it beats every consent. Spoken, it holds at once; the signature is a task. */
export interface RestrictionFact {
  readonly target: Recipient;
  readonly domains: readonly Domain[];
  readonly from: Day;
  readonly form: RestrictionForm;
  readonly saidTo?: string;
  readonly signedOn?: Day;
  /** First day without it. */
  readonly liftedOn?: Day;
}

/** A request to somebody who accepts or declines: a service of the plan, or the follow-up itself (S62, L20). */
export interface ReferralFact {
  readonly nature: ReferralNature;
  readonly to: Recipient;
  readonly title: string;
  readonly reason?: string;
  readonly state: ReferralState;
  readonly plannedServiceId?: EntityId;
  /** What acceptance opens: this membership, with these grants. Nothing when `grants` is empty. */
  readonly membershipId: Uuid;
  readonly role: CircleRole;
  readonly basis: MembershipBasis;
  readonly essential: boolean;
  readonly grants: readonly Grant[];
  readonly sentOn?: Day;
  readonly answeredOn?: Day;
  /** Who answered: the recipient, or in their name whoever took the call. */
  readonly answeredBy?: string;
  readonly declineReason?: DeclineReason;
  readonly answerNote?: string;
  /** First day without what it opened. */
  readonly endedOn?: Day;
  /** Of a hand-over: what the successor must know, the day all three met, the day the person was told. */
  readonly summary?: string;
  readonly jointContactOn?: Day;
  readonly personInformedOn?: Day;
}

/** One line of what left: one entity, in the words that were sent. */
export interface DisclosedLine {
  readonly kind: EntityKind;
  readonly id: EntityId;
  readonly domain: Domain;
  readonly label: string;
}

/** An entry of the disclosure register. Written by the service when something leaves, never by hand. */
export interface DisclosureFact {
  readonly nature: DisclosureNature;
  readonly recipient: Recipient;
  readonly purpose: Purpose;
  readonly legalBasis: LegalBasis;
  readonly sentOn: Day;
  readonly sentAt: Instant;
  readonly referralId?: EntityId;
  readonly lines: readonly DisclosedLine[];
  /** Size in bytes and SHA-256 in hexadecimal of exactly what was sent. */
  readonly bytes: number;
  readonly digest: string;
}

/** Glass broken: who, why, what, until when. Written by the service; reviewed by the accountable one. */
export interface EmergencyAccessFact {
  readonly by: Recipient;
  readonly reason: string;
  /** Danger to life or integrity: the one reason that passes a restriction. */
  readonly dangerToLife: boolean;
  readonly domains: readonly Domain[];
  readonly openedAt: Instant;
  readonly until: Instant;
  readonly review?: EmergencyReview;
  readonly reviewedOn?: Day;
  readonly reviewNote?: string;
}

export interface RepresentativeFact {
  readonly name: string;
  readonly kind: RepresentativeKind;
  readonly from: Day;
  readonly to?: Day;
  readonly phone?: string;
  /** The deed or judgment, seen on that day. */
  readonly deedSeenOn?: Day;
  /** Of a trusted person after a protection measure: confirmed by the judge on that day (CSP L1111-6). */
  readonly confirmedOn?: Day;
}

/** A protection measure pronounced: every consent given before it is to be asked again (F56, FR-14). */
export interface LegalStatusFact {
  readonly measure: ProtectionMeasure;
  readonly pronouncedOn: Day;
  readonly until?: Day;
  readonly court?: string;
}

export interface RightEvidence {
  readonly label: string;
  readonly received: boolean;
}

/** A benefit or right, from the idea to its renewal (L16). */
export interface RightFact {
  readonly kind: RightKind;
  readonly label?: string;
  readonly state: RightState;
  readonly evidence: readonly RightEvidence[];
  readonly requestedOn?: Day;
  readonly completeOn?: Day;
  readonly decidedOn?: Day;
  readonly decision?: RightDecision;
  readonly renewalDue?: Day;
  readonly note?: string;
}

/** Something of the person's rights that was forgotten (S105). */
export interface RightsOversightFact {
  readonly kind: RightsOversightKind;
  readonly day: Day;
  readonly detail: string;
  readonly resolvedOn?: Day;
  readonly resolution?: string;
}

/** What the person, or a relative, writes herself. Only its author ever changes it. */
export interface StatementFact {
  readonly text: string;
  readonly stance: Stance;
  readonly writtenOn: Day;
  /** The line of the plan it is about; the whole when absent. */
  readonly about?: { readonly kind: EntityKind; readonly id: EntityId };
  /** A caregiver's words in her own section, which is hers. */
  readonly ownSection?: boolean;
  readonly withdrawnOn?: Day;
}

/** End of the follow-up: the file becomes an archive, then is erased after the territory's period. */
export interface ClosureFact {
  readonly endedOn: Day;
  readonly reason: ClosureReason;
  readonly personInformedOn?: Day;
  readonly note?: string;
  /** Follow-up taken up again: the archive opens as it was. */
  readonly reopenedOn?: Day;
}
