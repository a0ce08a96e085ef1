import { circleActionsOf, decisionsInOrder, domainOf, recordsOfKind, withDefaults } from '@fil/rules';
import { opinionParts } from '@fil/vocabulary/codes';
import type { EvaluationReadAnswer, IdentityFact, Instant, Uuid } from '@fil/vocabulary/types';
import type { Transaction } from '../database/index.ts';
import { failure } from '../failures.ts';
import type { OpenFile } from '../file/open-file.ts';
import { readEntities } from '../file/read-entities.ts';
import type { Instrument } from '../instrument/instruments.ts';
import { instrumentsOf } from '../instrument/own-instruments.ts';
import { alertsForReader, scoreForReader } from './score-for-reader.ts';

export interface EvaluationReading {
  /** Path of the procedure, as the access log keeps it. */
  readonly procedure: string;
  readonly now: Instant;
  readonly evaluationId: Uuid;
  /** Also who the person is, for a document that names her. */
  readonly withIdentity?: boolean;
}

export interface ReadEvaluation {
  readonly read: EvaluationReadAnswer;
  readonly identity: IdentityFact | undefined;
  /** What it was made with, in the version that it was begun with. */
  readonly instrument: Instrument | undefined;
}

/**
 * One evaluation as its reader may see it: answers, opinion, decisions of the file, addenda, who fills in what.
 * @throws `notFound`, when there is none or the reader may not know of it.
 */
export async function readEvaluation(
  transaction: Transaction,
  file: OpenFile,
  { withIdentity = false, ...reading }: EvaluationReading,
): Promise<ReadEvaluation> {
  const records = await readEntities(transaction, file, {
    ...reading,
    kinds: ['evaluation', 'answer', 'professionalOpinion', 'evaluationAddendum', 'sectionAssignment'],
    // A decision may have been made with another evaluation, and what it amends too.
    wholeKinds: withIdentity ? ['recourseDecision', 'identity'] : ['recourseDecision'],
  });
  const [evaluation] = recordsOfKind(records, 'evaluation');
  if (!evaluation) throw failure('notFound');
  const answers = recordsOfKind(records, 'answer');
  const instruments = await instrumentsOf(transaction, [evaluation.fact]);
  const instrument = instruments.find(evaluation.fact.instrument, evaluation.fact.instrumentVersion);
  const domains = instrument?.domains ?? [];
  const withheldOpinion = opinionParts.filter(
    (part) => !file.can('read', domainOf('professionalOpinion', { evaluationId: evaluation.id, part })),
  );
  const read: EvaluationReadAnswer = {
    evaluation,
    answers,
    score: scoreForReader(file, instrument, answers),
    alerts: alertsForReader(instrument, answers),
    withheldDomains: domains.filter((domain) => !file.can('read', domain)),
    readOnlyDomains: domains.filter((domain) => file.can('read', domain) && !file.can('write', domain)),
    opinion: recordsOfKind(records, 'professionalOpinion'),
    withheldOpinion,
    decisions: decisionsInOrder(recordsOfKind(records, 'recourseDecision')),
    addenda: recordsOfKind(records, 'evaluationAddendum'),
    assignments: recordsOfKind(records, 'sectionAssignment'),
    may: mayOf(file),
  };
  return { read, identity: recordsOfKind(records, 'identity')[0]?.fact, instrument };
}

function mayOf(file: OpenFile): NonNullable<EvaluationReadAnswer['may']> {
  const { identity, territory } = file.reader;
  const actions = circleActionsOf({
    roles: file.roles,
    accountable: file.accountable,
    model: withDefaults(territory.parameters).caseModel,
    kind: identity.kind,
  });
  const write = file.can('write', 'plan');
  return {
    write,
    decide: write && actions.includes('manageMembers'),
    recordConsent: actions.includes('recordConsent'),
  };
}
