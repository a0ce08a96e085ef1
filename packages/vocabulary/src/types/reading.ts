import type {
  AccessLevel,
  AttentionKind,
  CircleRole,
  Domain,
  EntityKind,
  CaseModel,
  Locale,
  MembershipBasis,
  MembershipEndReason,
  PriorityClass,
} from '../codes/index.ts';
import type { Recipient } from './circle-facts.ts';
import type { FactByKind } from './facts.ts';
import type { Day, EntityId, Instant, Uuid } from './primitives.ts';

/** Who wrote something, in words a reader understands. */
export interface Author {
  readonly name: string;
  readonly role: string;
  readonly organization: string;
}

/** A second value of a field, kept beside the first until a person chooses. */
export interface Clash {
  readonly value: unknown;
  readonly author: Author;
  readonly at: Instant;
  readonly version: number;
}

/** The present state of one entity, as a reader who has its domain sees it. */
export interface EntityRecord<Kind extends EntityKind = EntityKind> {
  readonly kind: Kind;
  readonly id: EntityId;
  readonly domain: Domain;
  readonly fact: FactByKind[Kind];
  /** Version of each field: the file's sequence number at its last accepted operation. */
  readonly versions: Readonly<Record<string, number>>;
  readonly clashes: Readonly<Record<string, readonly Clash[]>>;
  readonly author: Author;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** One thing that waits, with the rule and the facts that raised it. */
export interface AttentionItem {
  readonly id: string;
  readonly kind: AttentionKind;
  readonly rule: string;
  readonly since: Day;
  readonly due: Day;
  readonly priority?: PriorityClass;
  /** Entities whose facts raised it. */
  readonly sources: readonly EntityId[];
  /** Union of the domains of its sources: only readers of all of them see it. */
  readonly domains: readonly Domain[];
  /** Numbers and titles for the sentence, which is made in the reader's language. */
  readonly values: Readonly<Record<string, string | number>>;
}

export interface CircleMember {
  readonly membershipId: Uuid;
  readonly name: string;
  readonly role: CircleRole;
  readonly organization: string;
  readonly from: Day;
  readonly to?: Day;
  readonly domains: readonly Domain[];
  readonly accountable: boolean;
  readonly phone?: string;
  readonly endReason?: MembershipEndReason;
  readonly basis?: MembershipBasis;
  readonly essential?: boolean;
  /** The fact that made it: ending that fact ends it. Absent for a membership that an operator wrote. */
  readonly source?: { readonly kind: 'membership' | 'referral'; readonly id: EntityId };
  /** Whom it is about, for a restriction or a second membership. */
  readonly member?: Recipient;
}

export interface DomainGrant {
  readonly domain: Domain;
  readonly level: AccessLevel;
}

export interface TerritoryParameters {
  /** Days to the first intervention, and to the reassessment after a break, by class (P-1, P-2). */
  readonly classDays: Readonly<Record<PriorityClass, number>>;
  readonly fullReassessmentDays: number;
  readonly planReviewDays: number;
  readonly noContactDays: number;
  readonly noContactLimitDays: number;
  readonly gapConsecutiveMisses: number;
  readonly gapResolutionDays: number;
  readonly startGapGraceDays: number;
  /** The defaults of the circle of care; each may be absent from a territory written before them. */
  readonly caseModel?: CaseModel;
  /** Days to ask consents again after a change of legal status. */
  readonly reaskConsentDays?: number;
  /** Days before a right's renewal at which the task appears (P-11). */
  readonly rightRenewalDays?: number;
  /** Days without answer after which a referral is told of, then escalated (P-9). */
  readonly referralReminderDays?: number;
  readonly referralEscalationDays?: number;
  /** Days to have a spoken restriction signed. */
  readonly restrictionSignatureDays?: number;
  /** Hours that an emergency access lasts, and days to review it. */
  readonly emergencyHours?: number;
  readonly emergencyReviewDays?: number;
  /** Hours that a copy taken along on a device may last. */
  readonly visitHours?: number;
  /** Years that an archive is kept after the end of the follow-up. */
  readonly retentionYears?: number;
  /** What to do at once when somebody may be in danger of death, in the territory's own words and language. */
  readonly crisisProcedure?: string;
  readonly screening?: ScreeningParameters;
}

/** How the territory reads its screening: what it leaves out takes the default (S3, S4, S6). */
export interface ScreeningParameters {
  /** Which of the target criteria count, by their code. */
  readonly criteria?: readonly string[];
  /** How many of them must be met. */
  readonly atLeast?: number;
  /** In years; under it, a geriatric profile must be said and its reason given. */
  readonly age?: number;
}

export interface Territory {
  readonly id: string;
  readonly name: string;
  readonly country: 'CA' | 'FR';
  readonly timeZone: string;
  readonly locale: Locale;
  readonly instruments: readonly string[];
  readonly parameters: TerritoryParameters;
}
