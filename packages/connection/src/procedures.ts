import type { procedureInputs } from '@fil/vocabulary/schemas';
import type {
  AccessRegisterAnswer,
  CircleCandidatesAnswer,
  CircleCreateAnswer,
  CircleReadAnswer,
  ClockAnswer,
  DeviceSecretAnswer,
  DirectorySearchAnswer,
  DirectoryService,
  EmergencyOpenAnswer,
  EvaluationDocumentAnswer,
  EvaluationListAnswer,
  EvaluationReadAnswer,
  FileMineAnswer,
  FileSummaryAnswer,
  InstrumentAnswer,
  InstrumentImportAnswer,
  InstrumentOwnAnswer,
  InstrumentPreviewAnswer,
  Instant,
  PlanReadAnswer,
  ReferralAnswerAnswer,
  ReferralComposeAnswer,
  ReferralInboxAnswer,
  ReferralReadAnswer,
  ReferralSendAnswer,
  SessionAnswer,
  TerminologyExpandAnswer,
  TimelineReadAnswer,
  VisitCopiesAnswer,
  VisitEndAnswer,
  VisitEraseAnswer,
  VisitPrepareAnswer,
} from '@fil/vocabulary/types';

/** What each query answers, by its path in the service's router. */
export interface QueryAnswers {
  'session.current': SessionAnswer;
  'instrument.read': InstrumentAnswer;
  'instrument.own': InstrumentOwnAnswer;
  'instrument.preview': InstrumentPreviewAnswer;
  'file.summary': FileSummaryAnswer;
  'evaluation.list': EvaluationListAnswer;
  'evaluation.read': EvaluationReadAnswer;
  'evaluation.document': EvaluationDocumentAnswer;
  'plan.read': PlanReadAnswer;
  'timeline.read': TimelineReadAnswer;
  'directory.search': DirectorySearchAnswer;
  'directory.read': DirectoryService;
  'clock.read': ClockAnswer;
  'circle.read': CircleReadAnswer;
  'circle.candidates': CircleCandidatesAnswer;
  'access.register': AccessRegisterAnswer;
  'referral.compose': ReferralComposeAnswer;
  'referral.inbox': ReferralInboxAnswer;
  'referral.read': ReferralReadAnswer;
  'file.mine': FileMineAnswer;
  'terminology.expand': TerminologyExpandAnswer;
  'device.secret': DeviceSecretAnswer;
  'visit.copies': VisitCopiesAnswer;
  'visit.mine': VisitCopiesAnswer;
}

export type QueryPath = keyof QueryAnswers;

/**
 * What each command answers: a gesture that is more than the writing of one fact. Its ids are the caller's
 * (`newId()`): sent twice with the same ones, it is done once and answers the same.
 */
export interface CommandAnswers {
  'circle.create': CircleCreateAnswer;
  'referral.send': ReferralSendAnswer;
  'referral.answer': ReferralAnswerAnswer;
  'emergency.open': EmergencyOpenAnswer;
  'visit.prepare': VisitPrepareAnswer;
  'visit.erase': VisitEraseAnswer;
  'visit.end': VisitEndAnswer;
  'instrument.import': InstrumentImportAnswer;
  'instrument.saveMapping': InstrumentImportAnswer;
}

export type CommandPath = keyof CommandAnswers;

/** What a schema takes, before its defaults are filled in. */
type SchemaInput<Schema> = Schema extends { readonly _zod: { readonly input: infer Input } } ? Input : never;

/** What a query asks. The purpose is filled in by the connection when it is left out. */
export type QueryInput<Path extends QueryPath> = SchemaInput<(typeof procedureInputs)[Path]>;
export type QueryAnswer<Path extends QueryPath> = QueryAnswers[Path];

/** What a command asks. The moment it claims, and the purpose where there is one, are filled in when left out. */
export type CommandInput<Path extends CommandPath> = Omit<
  SchemaInput<(typeof procedureInputs)[Path]>,
  'claimedAt'
> & { readonly claimedAt?: Instant };
export type CommandAnswer<Path extends CommandPath> = CommandAnswers[Path];

/** What is asked about one person's file, and therefore says why. */
export const pathsWithPurpose: ReadonlySet<QueryPath | CommandPath> = new Set<QueryPath | CommandPath>([
  'file.summary',
  'evaluation.list',
  'evaluation.read',
  'evaluation.document',
  'plan.read',
  'timeline.read',
  'circle.read',
  'access.register',
  'referral.compose',
  'referral.send',
  'visit.prepare',
  'visit.copies',
]);
