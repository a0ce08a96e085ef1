import type {
  AccountKind,
  CircleRole,
  Duty,
  MembershipBasis,
  MembershipEndReason,
  Sector,
} from '@fil/vocabulary/codes';
import type {
  Day,
  DirectoryService,
  EntityId,
  Grant,
  Instant,
  Operation,
  PersonReference,
  Territory,
  Uuid,
} from '@fil/vocabulary/types';

/**
 * Shapes of the fictional data. Everything is plain data, made once when its module loads, the same
 * on every machine. Who seeds a service reads `demonstration` from the index.
 */

export type DemonstrationTerritory = Territory;

/** An institution that keeps its own record system and signs its own people in. */
export interface DemonstrationInstitution {
  /** Also the path of its issuer: `/clsc-des-rapides`. */
  readonly id: string;
  readonly name: string;
  readonly territoryId: string;
  /** System of the identifiers by which this institution knows persons (RFC 6963 example namespace). */
  readonly personSystem: string;
  /** Whether a sample portal exists for it; the others only lend their name to members of circles. */
  readonly portal: boolean;
  /** A door signs in persons and relatives, and keeps no record of its own. */
  readonly kind: 'record' | 'door';
}

/** A form that an institution brought, with its mapping: the service reads both as it would anybody's. */
export interface DemonstrationInstrument {
  readonly institutionId: string;
  /** Names it within the institution. */
  readonly name: string;
  readonly questionnaire: unknown;
  readonly mapping: unknown;
}

/** A body that provides services; some are institutions too, under the same id. */
export interface DemonstrationOrganization {
  readonly id: string;
  readonly name: string;
  readonly territoryId: string;
  readonly sector: Sector;
}

/** Somebody who works with persons, or at a door the person and her relatives, and the account that signs in. */
export interface DemonstrationProfessional {
  readonly key: string;
  readonly id: Uuid;
  /** `sub` of the institution's issuer: identity is (issuer, subject). */
  readonly subject: string;
  readonly institutionId: string;
  readonly name: string;
  /** Profession and function in French, shown as the role of an author. */
  readonly title: string;
  readonly kind: AccountKind;
  /** The role they usually hold in a circle of care. */
  readonly circleRole: CircleRole;
  /** Whether the institution's sample provider has an account for them. */
  readonly signsIn: boolean;
  /** What the institution entrusts them with, within itself. */
  readonly duties?: readonly Duty[];
}

/** How one institution knows a person. */
export interface DemonstrationReference extends PersonReference {
  readonly institutionId: string;
}

/** One participation in a person's circle: a member who leaves and comes back has two. */
export interface DemonstrationMembership {
  readonly id: Uuid;
  /** Key of an account. */
  readonly professional: string;
  readonly role: CircleRole;
  readonly from: Day;
  /** First day without access. */
  readonly to?: Day;
  readonly endReason?: MembershipEndReason;
  /**
   * Exactly one of a file. It is the one row of the circle that an operator writes, so that somebody can write the first
   * fact; the story's own facts make it and all others again.
   */
  readonly accountable: boolean;
  readonly basis: MembershipBasis;
  readonly essential: boolean;
  readonly grants: readonly Grant[];
  readonly phone?: string;
  /** Opened by an accepted referral of the story, not by a fact of its own. */
  readonly byReferral?: true;
}

/**
 * One dated act. Entries of a story stand in the order of `at`.
 * `operation.baseVersion` is what the author saw if the file's sequence starts at 1 with the first entry
 * and rises by one at each: so the whole story is accepted without a clash, replayed or not. Sendings are not counted:
 * who tells a story with them puts the file's own versions in their place.
 */
export interface StoryEntry {
  readonly at: Instant;
  /** Key of an account. */
  readonly by: string;
  readonly operation: Operation;
}

/** A referral that leaves, with what its recipient's service needs: done by the service itself, for only it may. */
export interface DemonstrationSending {
  readonly at: Instant;
  /** Key of a professional. */
  readonly by: string;
  readonly referralId: EntityId;
  /** How many entries of the story are told before it. */
  readonly after: number;
  /** What the sender takes off the list that is proposed: entities, with all that hangs on them. */
  readonly without: readonly EntityId[];
}

export interface DemonstrationPerson {
  readonly key: string;
  /** Identifier of the file. */
  readonly id: Uuid;
  readonly territoryId: string;
  /** Name as patient lists show it; the file's own is the `identity` fact of the story. */
  readonly displayName: string;
  readonly birthDate?: Day;
  readonly references: readonly DemonstrationReference[];
  readonly memberships: readonly DemonstrationMembership[];
  readonly story: readonly StoryEntry[];
  readonly sendings: readonly DemonstrationSending[];
}

export interface Demonstration {
  /** The moment at which the demonstration's clock starts. */
  readonly startsAt: Instant;
  readonly territories: readonly DemonstrationTerritory[];
  readonly institutions: readonly DemonstrationInstitution[];
  readonly organizations: readonly DemonstrationOrganization[];
  readonly professionals: readonly DemonstrationProfessional[];
  readonly doorAccounts: readonly DemonstrationProfessional[];
  readonly persons: readonly DemonstrationPerson[];
  readonly directory: readonly DirectoryService[];
}
