import type { AccountKind, Domain, Locale } from '../codes/index.ts';
import type { Author, AttentionItem, CircleMember, DomainGrant, EntityRecord, Territory } from './reading.ts';
import type { DirectoryHit } from './directory.ts';
import type { FactByKind } from './facts.ts';
import type { Day, Instant, Uuid } from './primitives.ts';
import type { OperationResult } from './operations.ts';

/** Answers of the procedures, by what they are called in the router. Additive changes only. */

export interface SessionAnswer {
  readonly professional: Author & { readonly id: Uuid };
  /** What the account is; absent from an older service: a professional. */
  readonly kind?: AccountKind;
  readonly institution: { readonly id: string; readonly name: string };
  readonly territory: Territory;
  /** Other territories whose directory may be searched. */
  readonly territories: readonly { readonly id: string; readonly name: string }[];
  readonly now: Instant;
  /** The present day in the territory's time zone. */
  readonly today: Day;
  readonly demonstration: boolean;
}

export interface FileSummaryAnswer {
  readonly identity: EntityRecord<'identity'> | null;
  /** Only what the reader needs to know whom to call; never the whole circle of another's file. */
  readonly members: readonly CircleMember[];
  readonly accountable: CircleMember | null;
  readonly grants: readonly DomainGrant[];
  readonly today: Day;
  /** How many of the domains of the file this reader sees, for « 6 domaines sur 14 ». */
  readonly domainCount: number;
}

/** A computed score: what it is, what it means, on what it rests. */
export interface ScoreResult {
  /** `complete`: computed; `incomplete`: answers are missing; `none`: this instrument has no score. */
  readonly status: 'complete' | 'incomplete' | 'none';
  /**
   * `confirmed`: checked against a published rule; `ownRule`: by a rule published with the instrument, which no study
   * has validated; `entered`: typed by a professional.
   */
  readonly method: 'confirmed' | 'ownRule' | 'entered';
  /** Main figure, such as a GIR 1–6. Present only when complete. */
  readonly value?: number;
  /** Range still possible when answers are missing. */
  readonly possible?: { readonly lowest: number; readonly highest: number };
  /** Message key of the meaning, in the instrument's own catalogue. */
  readonly meaning?: string;
  /** linkIds of the questions still without an answer that counts. */
  readonly missing: readonly string[];
  /** Instrument-specific working: for AGGIR rank, deciding group, sums, code of each variable. */
  readonly details: Readonly<Record<string, unknown>>;
}

export interface EvaluationListAnswer {
  readonly evaluations: readonly {
    readonly evaluation: EntityRecord<'evaluation'>;
    readonly answered: number;
    /** Absent when this reader lacks a domain that the score rests on. */
    readonly score: ScoreResult | null;
  }[];
}

export interface EvaluationReadAnswer {
  readonly evaluation: EntityRecord<'evaluation'>;
  readonly answers: readonly EntityRecord<'answer'>[];
  readonly score: ScoreResult | null;
  /** Domains of this instrument that the reader may not see: their questions are said to be withheld, not empty. */
  readonly withheldDomains: readonly Domain[];
  /** Domains that this reader may not write: their questions are read-only. */
  readonly readOnlyDomains: readonly Domain[];
}

/** A FHIR R4 Questionnaire as JSON; the engine gives it its type. */
export interface InstrumentAnswer {
  readonly id: string;
  readonly questionnaire: unknown;
}

/** A remark of the coherence rules, beside the line it is about. */
export interface CoherenceRemark {
  readonly rule:
    | 'needWithoutGoal'
    | 'goalWithoutService'
    | 'serviceWithoutResponsible'
    | 'overlap'
    | 'unmetWithoutReason'
    | 'deliveryGap'
    | 'startGap'
    | 'wordsMissing';
  readonly entityId: string;
  readonly severity: 'gap' | 'remark';
  readonly values: Readonly<Record<string, string | number>>;
}

/** Planned beside delivered for one service, the last occurrences first to last. */
export interface DeliveryTally {
  readonly plannedServiceId: string;
  readonly expected: number;
  readonly delivered: number;
  readonly missed: number;
  /** Newest six at most, oldest first; `planned` is the next one expected. */
  readonly beads: readonly {
    readonly day: Day;
    readonly state: 'delivered' | 'missed' | 'cancelled' | 'planned';
  }[];
}

export interface PlanReadAnswer {
  readonly version: EntityRecord<'planVersion'> | null;
  readonly needs: readonly EntityRecord<'need'>[];
  readonly goals: readonly EntityRecord<'goal'>[];
  readonly services: readonly EntityRecord<'plannedService'>[];
  readonly tallies: readonly DeliveryTally[];
  readonly remarks: readonly CoherenceRemark[];
  readonly attention: readonly AttentionItem[];
  readonly canWrite: { readonly plan: boolean; readonly services: boolean };
  /** What the person and relatives wrote themselves about lines of the plan. */
  readonly statements?: readonly EntityRecord<'statement'>[];
  readonly today: Day;
}

export interface TimelineReadAnswer {
  readonly evaluations: readonly EntityRecord<'evaluation'>[];
  readonly planVersions: readonly EntityRecord<'planVersion'>[];
  readonly services: readonly EntityRecord<'plannedService'>[];
  readonly deliveries: readonly EntityRecord<'deliveredService'>[];
  readonly breaks: readonly EntityRecord<'continuityBreak'>[];
  readonly stays: readonly EntityRecord<'stay'>[];
  readonly contacts: readonly EntityRecord<'contact'>[];
  readonly members: readonly CircleMember[];
  readonly attention: readonly AttentionItem[];
  readonly grants: readonly DomainGrant[];
  readonly today: Day;
}

export interface DirectorySearchAnswer {
  readonly hits: readonly DirectoryHit[];
  readonly total: number;
  /** What was searched for, when spelling was corrected or synonyms helped. */
  readonly understood: {
    readonly query: string;
    readonly corrected: boolean;
    readonly synonyms: readonly string[];
  };
}

export interface OperationSubmitAnswer {
  readonly results: readonly OperationResult[];
  readonly recordedAt: Instant;
}

/** One change of the file, only in a domain that the reader has at that moment. */
export interface LiveEvent {
  readonly kind: keyof FactByKind;
  readonly entityId: string;
  readonly operationIds: readonly Uuid[];
  readonly at: Instant;
}

/** What the reader may see of the file has changed: everything shown of it is to be read again. */
export interface LiveAccessChange {
  readonly kind: 'access';
  readonly at: Instant;
}

export interface ClockAnswer {
  readonly now: Instant;
  readonly locale?: Locale;
}

/** What the service keeps for one account so that its browser can close a store: base64url, 32 bytes. */
export interface DeviceSecretAnswer {
  readonly secret: string;
}
