import type {
  Absence,
  Agreement,
  Beneficiary,
  ContactMode,
  ContinuityBreakType,
  DeliveryOutcome,
  Dimension,
  EvaluationPlace,
  EvaluationScope,
  EvaluationStatus,
  FrequencyUnit,
  MissedCause,
  NeedState,
  PlannedServiceState,
  PlanStatus,
  Sector,
  StayPlace,
  UnmetReason,
  Voice,
  Weekday,
} from '../codes/index.ts';
import type {
  ClosureFact,
  ConsentFact,
  DisclosureFact,
  EmergencyAccessFact,
  LegalStatusFact,
  MembershipFact,
  ReferralFact,
  RepresentativeFact,
  RestrictionFact,
  RightFact,
  RightsOversightFact,
  StatementFact,
} from './circle-facts.ts';
import type { Day, EntityId, TimeOfDay, Uuid } from './primitives.ts';

/** Words as they were said, never paraphrased. */
export interface SpokenWords {
  readonly text: string;
  readonly voice: Voice;
}

/** What is known of who the person is; also the facts that eligibility reads. */
export interface IdentityFact {
  readonly displayName: string;
  readonly birthDate?: Day;
  readonly municipality?: string;
  readonly livesAlone?: boolean;
  readonly hasCaregiver?: boolean;
  readonly homeless?: boolean;
  readonly languages?: readonly string[];
  readonly phone?: string;
}

export interface EvaluationFact {
  readonly instrument: string;
  readonly instrumentVersion: string;
  readonly status: EvaluationStatus;
  readonly startedOn: Day;
  readonly place: EvaluationPlace;
  /** Full unless said otherwise. */
  readonly scope?: EvaluationScope;
}

/** A coded answer of a Questionnaire. */
export interface CodedAnswer {
  readonly system?: string;
  readonly version?: string;
  readonly code: string;
  readonly display?: string;
}

export interface QuantityAnswer {
  readonly value?: number;
  readonly comparator?: '<' | '<=' | '>=' | '>';
  readonly unit?: string;
  readonly system?: string;
  readonly code?: string;
}

export interface ReferenceAnswer {
  readonly reference?: string;
  readonly type?: string;
  readonly display?: string;
}

export interface AttachmentAnswer {
  readonly contentType?: string;
  readonly language?: string;
  /** Base 64. */
  readonly data?: string;
  readonly url?: string;
  /** In bytes. */
  readonly size?: number;
  readonly hash?: string;
  readonly title?: string;
  readonly creation?: string;
}

/** One value of an answer, as FHIR R4 `QuestionnaireResponse.item.answer.value[x]`. */
export type AnswerValue =
  | { readonly valueCoding: CodedAnswer }
  | { readonly valueBoolean: boolean }
  | { readonly valueInteger: number }
  | { readonly valueDecimal: number }
  | { readonly valueString: string }
  /** A year, a month or a day. */
  | { readonly valueDate: Day }
  /** A year, a month, a day, or a moment with its offset. */
  | { readonly valueDateTime: string }
  /** `hh:mm:ss` */
  | { readonly valueTime: string }
  | { readonly valueUri: string }
  | { readonly valueQuantity: QuantityAnswer }
  | { readonly valueReference: ReferenceAnswer }
  | { readonly valueAttachment: AttachmentAnswer };

export interface AnswerFact {
  readonly evaluationId: Uuid;
  readonly linkId: string;
  /** Which asking of the question, where its form asks it several times: `<list>#<repetition>/<linkId>`. */
  readonly place?: string;
  /** Of a repetition, which exists by a fact of its own (`linkId` its list, `place` `<list>#<repetition>`): taken away. */
  readonly removed?: boolean;
  /** Empty when the answer was taken back, or when `absence` says why there is none. */
  readonly values: readonly AnswerValue[];
  readonly absence?: Absence;
  readonly voice?: Voice;
  readonly comment?: string;
}

export interface PlanVersionFact {
  readonly number: number;
  readonly status: PlanStatus;
  readonly acceptedOn?: Day;
  readonly reviewDue?: Day;
}

/** What in an evaluation led to a need. */
export interface Finding {
  readonly evaluationId: Uuid;
  readonly linkIds: readonly string[];
  readonly summary: string;
}

export interface NeedFact {
  readonly title: string;
  /** 1 is the first need to answer. */
  readonly priority: number;
  readonly beneficiary: Beneficiary;
  readonly state: NeedState;
  readonly dimension?: Dimension;
  readonly words?: SpokenWords;
  readonly finding?: Finding;
  readonly unmetReason?: UnmetReason;
}

export interface GoalFact {
  readonly needId: EntityId;
  readonly text: string;
  readonly agreement: Agreement;
  readonly words?: SpokenWords;
  readonly agreedOn?: Day;
  readonly due?: Day;
  readonly criterion?: string;
}

/** How often: `times` per `unit`, on those days when they are known. Duration in minutes. */
export interface Frequency {
  readonly times: number;
  readonly unit: FrequencyUnit;
  readonly days?: readonly Weekday[];
  readonly at?: TimeOfDay;
  readonly minutes?: number;
}

export interface PlannedServiceFact {
  readonly goalId: EntityId;
  readonly title: string;
  readonly sector: Sector;
  readonly provider: string;
  readonly responsible: string;
  readonly frequency: Frequency;
  readonly state: PlannedServiceState;
  /** A critical service raises its start gap the day after the due date (P-8). */
  readonly critical: boolean;
  /** What is done if the usual arrangement fails: shown first in an emergency. */
  readonly contingency?: boolean;
  readonly startDue?: Day;
  readonly endedOn?: Day;
  readonly suspendedSince?: Day;
  readonly directoryServiceId?: string;
  readonly unmetReason?: UnmetReason;
}

export interface DeliveredServiceFact {
  readonly plannedServiceId: EntityId;
  readonly day: Day;
  readonly outcome: DeliveryOutcome;
  readonly at?: TimeOfDay;
  readonly cause?: MissedCause;
  readonly note?: string;
}

export interface ContinuityBreakFact {
  readonly type: ContinuityBreakType;
  readonly day: Day;
  /** For a hospitalisation: the day of discharge, from which the reassessment is counted. */
  readonly endedOn?: Day;
  readonly detail?: string;
}

export interface StayFact {
  readonly place: StayPlace;
  readonly label: string;
  readonly from: Day;
  readonly to?: Day;
  readonly expectedTo?: Day;
}

export interface ContactFact {
  readonly day: Day;
  readonly mode: ContactMode;
  readonly with: string;
  readonly summary?: string;
}

/** From the kind of an entity to the shape of its facts. */
export interface FactByKind {
  identity: IdentityFact;
  evaluation: EvaluationFact;
  answer: AnswerFact;
  planVersion: PlanVersionFact;
  need: NeedFact;
  goal: GoalFact;
  plannedService: PlannedServiceFact;
  deliveredService: DeliveredServiceFact;
  continuityBreak: ContinuityBreakFact;
  stay: StayFact;
  contact: ContactFact;
  membership: MembershipFact;
  consent: ConsentFact;
  restriction: RestrictionFact;
  referral: ReferralFact;
  disclosure: DisclosureFact;
  emergencyAccess: EmergencyAccessFact;
  representative: RepresentativeFact;
  legalStatus: LegalStatusFact;
  right: RightFact;
  rightsOversight: RightsOversightFact;
  statement: StatementFact;
  closure: ClosureFact;
}
