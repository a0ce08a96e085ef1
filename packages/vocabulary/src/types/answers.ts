import type { AccountKind, Domain, Duty, Locale, OpinionPart } from '../codes/index.ts';
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
  /** What the caller may do for their own institution; absent from an older service. */
  readonly duties?: readonly Duty[];
  /** Its `instruments` are those that the caller may begin: the territory's, then the institution's own. */
  readonly territory: Territory;
  /** The institution's own forms that are among them, with what they are called. */
  readonly ownInstruments?: readonly OwnInstrument[];
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

/**
 * What an answer asks to be done at once. It names a procedure of the territory and no sentence: whoever shows it adds
 * the territory's own text, and asks what was done.
 */
export interface EvaluationAlert {
  readonly code: 'selfHarmThoughts';
  readonly urgency: 'urgent';
  /** `crisis`: `TerritoryParameters.crisisProcedure`. */
  readonly procedure: 'crisis';
  /** The answers that raise it. */
  readonly linkIds: readonly string[];
  /** The question, asked since then, that records what was done. */
  readonly actionLinkId: string;
  /** Whether it says what was done. */
  readonly acted: boolean;
}

export interface EvaluationListAnswer {
  readonly evaluations: readonly {
    readonly evaluation: EntityRecord<'evaluation'>;
    readonly answered: number;
    /** Absent when this reader lacks a domain that the score rests on. */
    readonly score: ScoreResult | null;
    /** The decision on recourse made with it that stands, when there is one. */
    readonly decision?: EntityRecord<'recourseDecision'> | null;
    readonly addenda?: number;
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
  /** What must be shown at once, of the domains that this reader has; absent from an older service. */
  readonly alerts?: readonly EvaluationAlert[];
  /** What follows the answers; each absent from an older service. */
  readonly opinion?: readonly EntityRecord<'professionalOpinion'>[];
  /** Parts of the opinion that the reader may not see: said to be withheld, not empty. */
  readonly withheldOpinion?: readonly OpinionPart[];
  /** Every decision on recourse of the file, the first one first; each names the one it amends. */
  readonly decisions?: readonly EntityRecord<'recourseDecision'>[];
  readonly addenda?: readonly EntityRecord<'evaluationAddendum'>[];
  readonly assignments?: readonly EntityRecord<'sectionAssignment'>[];
  /** What this reader may do with it. */
  readonly may?: { readonly write: boolean; readonly decide: boolean; readonly recordConsent: boolean };
}

/** An evaluation, or its blank form, as an accessible PDF (PDF/UA-1). */
export interface EvaluationDocumentAnswer {
  /** Of the file; names nobody. */
  readonly name: string;
  readonly mediaType: 'application/pdf';
  /** In base64. */
  readonly content: string;
}

/** A FHIR R4 Questionnaire as JSON; the engine gives it its type. */
export interface InstrumentAnswer {
  readonly id: string;
  readonly questionnaire: unknown;
  /** The version given; an evaluation keeps the one it was begun with. Absent from an older service. */
  readonly version?: string;
  /** Only of an institution's own form: `compileMapping` of `@fil/instruments/mapping` reads it. */
  readonly own?: { readonly institutionId: string; readonly mapping: unknown; readonly revision: number };
}

/** An institution's own form, in the version that a new evaluation is begun with. */
export interface OwnInstrument {
  /** `<institution>:<name>`. */
  readonly id: string;
  readonly version: string;
  readonly title: Readonly<Record<Locale, string>>;
}

/** How an institution's own form is scored, and who vouches for it. */
export interface InstrumentScore {
  readonly method: 'function' | 'sum' | 'entered';
  readonly function: string | null;
  /** Name of the function's scale, the same in every language. */
  readonly name: string | null;
  /** `declared`: by the institution, and checked by nobody here. */
  readonly status: 'confirmed' | 'entered' | 'declared';
  readonly source: string | null;
}

export interface InstrumentOwnAnswer {
  /** The caller's institution's forms, each with every version, the newest first. */
  readonly instruments: readonly {
    readonly id: string;
    /** Of the newest version; absent from an older service. */
    readonly questions?: number;
    /** Of the newest version; null when it has none, absent from an older service. */
    readonly score?: InstrumentScore | null;
    readonly versions: readonly {
      readonly version: string;
      readonly title: Readonly<Record<Locale, string>>;
      readonly importedAt: Instant;
      /** Name of whoever brought it; null for an operator. */
      readonly importedBy: string | null;
      /** Of the mapping in force; 0 while there is none. */
      readonly mappingRevision: number;
    }[];
  }[];
}

export type InstrumentRefusal =
  'notSteward' | 'badName' | 'notImportable' | 'versionTaken' | 'unknownVersion';

/**
 * What becomes of a form. `report` is the `SupportReport` of `@fil/instruments/import`; null to whoever may not ask.
 * `imported`: kept now; `mapped`: the form was there and its mapping is new; `unchanged`: all of it was there already.
 */
export type InstrumentImportAnswer =
  | {
      readonly outcome: 'imported' | 'mapped' | 'unchanged';
      readonly id: string;
      readonly version: string;
      readonly report: unknown;
    }
  | { readonly outcome: 'refused'; readonly rule: InstrumentRefusal; readonly report: unknown };

export type InstrumentPreviewAnswer =
  | { readonly outcome: 'read'; readonly report: unknown }
  | { readonly outcome: 'refused'; readonly rule: InstrumentRefusal; readonly report: null };

/** One concept of a value set, as FHIR R4 `ValueSet.expansion.contains`. */
export interface ExpandedConcept {
  readonly system?: string;
  readonly code: string;
  readonly display?: string;
  readonly designation?: readonly { readonly language: string; readonly value: string }[];
}

/**
 * Answers to choose from that a form does not carry. `unreachable`: no terminology service is set up here, or it did not
 * answer.
 */
export type TerminologyExpandAnswer =
  | {
      readonly outcome: 'expanded';
      readonly expansion: { readonly total?: number; readonly contains: readonly ExpandedConcept[] };
    }
  | { readonly outcome: 'unreachable'; readonly reason: 'notSetUp' | 'noAnswer' };

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
