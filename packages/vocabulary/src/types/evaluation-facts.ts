import type {
  InterventionLevel,
  OpinionLevel,
  OpinionPart,
  RecourseOutcome,
  RequestSource,
  TargetCriterion,
} from '../codes/index.ts';
import type { Recipient } from './circle-facts.ts';
import type { Day, EntityId, Uuid } from './primitives.ts';

/**
 * One part of what the professional thinks, apart from the data (S27). Each part is an entity of its own, named
 * `<evaluation>/<part>`: it has its own author and moment, and two who write the same part meet.
 */
export interface ProfessionalOpinionFact {
  readonly evaluationId: Uuid;
  readonly part: OpinionPart;
  /** Absent while only the level is said, or when the words were taken back. */
  readonly text?: string;
  readonly level?: OpinionLevel;
}

/** One of the six criteria, met or not; one that is not named was not looked at. */
export interface CriterionMet {
  readonly criterion: TargetCriterion;
  readonly met: boolean;
}

/** Recourse to case management confirmed or refuted (S8, F7). Never changed: a later decision amends it by naming it. */
export interface RecourseDecisionFact {
  readonly evaluationId: Uuid;
  readonly outcome: RecourseOutcome;
  readonly criteria: readonly CriterionMet[];
  /** The level that is right for this person (S7). */
  readonly level: InterventionLevel;
  readonly reason?: string;
  /** Where the person is directed to when recourse is refuted. */
  readonly orientation?: string;
  readonly decidedOn: Day;
  /** The latest decision before it. */
  readonly amends?: EntityId;
  /** Type of whoever sent the request. */
  readonly source?: RequestSource;
  /** The day on which the sender was told of a refuted recourse, when it was done at once. */
  readonly senderToldOn?: Day;
}

/** What is added to a signed evaluation, which itself no longer changes. */
export interface EvaluationAddendumFact {
  readonly evaluationId: Uuid;
  readonly text: string;
  readonly writtenOn: Day;
}

/** A section of an evaluation given to a colleague of the circle. Named `<evaluation>/<section>`. */
export interface SectionAssignmentFact {
  readonly evaluationId: Uuid;
  /** linkId of the section. */
  readonly section: string;
  readonly to: Recipient;
  readonly askedOn: Day;
  /** First day without it. */
  readonly withdrawnOn?: Day;
}
