import { recordsOfKind } from '@fil/rules';
import { domains, entityKinds } from '@fil/vocabulary/codes';
import type { Agreement, EntityKind } from '@fil/vocabulary/codes';
import type { Day, EntityId, EntityRecord, FactByKind } from '@fil/vocabulary/types';
import type { Instruments } from '../../instrument/instruments.ts';
import { shippedInstruments } from '../../instrument/shipped-instruments.ts';
import { lineLanguage } from '../words/index.ts';
import type { LineLanguage } from '../words/index.ts';
import { questionIndex } from './answer-words.ts';
import { evaluationsById, lineOf } from './line-of.ts';
import type { SentLine } from './line-of.ts';

/** Kinds of entity of which a line may leave. */
export const kindsThatMayLeave: readonly EntityKind[] = [
  'identity',
  'evaluation',
  'answer',
  'planVersion',
  'need',
  'goal',
  'plannedService',
  'continuityBreak',
  'stay',
  'contact',
  'membership',
  'representative',
  'legalStatus',
  'right',
  'statement',
];

/**
 * Every line that the present of a file offers, in the order of domains: what holds today, and of what has been only
 * the last of it (the last signed evaluation of each instrument, the present version of the plan). A draft, a service
 * that has ended, words taken back and people who left stay in the file; so does what the person wants to discuss again
 * or disagrees with, the objective and its services (QC-08).
 * @param records what the sender may read, as row-level security gives it.
 * @param instruments those that the evaluations among them were begun with.
 */
export function linesThatMayLeave(
  records: readonly EntityRecord[],
  locale: LineLanguage['locale'],
  today: Day,
  instruments: Instruments = shippedInstruments,
): readonly SentLine[] {
  const language = lineLanguage(locale);
  const evaluations = evaluationsById(records);
  const told = lastSigned(evaluations);
  const unsettled = notAgreed(records);
  return records
    .filter((record) => holds(record, told, today) && !unsettled.has(goalOf(record) ?? ''))
    .toSorted((left, right) => inOrder(left, right, evaluations, instruments))
    .flatMap((record) => lineOf(record, language, evaluations, instruments) ?? []);
}

type Evaluations = ReadonlyMap<string, EntityRecord<'evaluation'>>;

/** The last signed evaluation of each instrument. */
function lastSigned(evaluations: Evaluations): ReadonlySet<string> {
  const last = new Map<string, EntityRecord<'evaluation'>>();
  for (const evaluation of evaluations.values()) {
    const { instrument, status, startedOn } = evaluation.fact;
    if (status !== 'signed') continue;
    const before = last.get(instrument);
    if (!before || before.fact.startedOn <= startedOn) last.set(instrument, evaluation);
  }
  return new Set([...last.values()].map(({ id }) => id));
}

/** Objectives that the person put off or said no to. */
function notAgreed(records: readonly EntityRecord[]): ReadonlySet<EntityId> {
  const held: readonly Agreement[] = ['toDiscuss', 'disagreed'];
  return new Set(
    recordsOfKind(records, 'goal')
      .filter(({ fact }) => held.includes(fact.agreement))
      .map(({ id }) => id),
  );
}

/** The objective that a line of the plan is, or serves. */
function goalOf({ kind, id, fact }: EntityRecord): EntityId | undefined {
  if (kind === 'goal') return id;
  return kind === 'plannedService' ? (fact as FactByKind['plannedService']).goalId : undefined;
}

function holds({ kind, id, fact }: EntityRecord, evaluations: ReadonlySet<string>, today: Day): boolean {
  switch (kind) {
    case 'evaluation':
      return evaluations.has(id);
    case 'answer': {
      const { evaluationId, values, absence } = fact as FactByKind['answer'];
      return evaluations.has(evaluationId) && (values.length > 0 || absence !== undefined);
    }
    case 'planVersion':
      return (fact as FactByKind['planVersion']).status === 'current';
    case 'plannedService':
      return (fact as FactByKind['plannedService']).state !== 'ended';
    case 'statement':
      return isAhead((fact as FactByKind['statement']).withdrawnOn, today);
    case 'membership':
    case 'representative':
      return isAhead((fact as FactByKind['membership'] | FactByKind['representative']).to, today);
    case 'legalStatus':
      return isAhead((fact as FactByKind['legalStatus']).until, today);
    default:
      return kindsThatMayLeave.includes(kind);
  }
}

const isAhead = (end: Day | undefined, today: Day): boolean => end === undefined || today < end;

/** By domain, then kind, then as the form asks its questions, then as they were written. */
function inOrder(
  left: EntityRecord,
  right: EntityRecord,
  evaluations: Evaluations,
  instruments: Instruments,
): number {
  return (
    domains.indexOf(left.domain) - domains.indexOf(right.domain) ||
    entityKinds.indexOf(left.kind) - entityKinds.indexOf(right.kind) ||
    placeInForm(left, evaluations, instruments) - placeInForm(right, evaluations, instruments)
  );
}

function placeInForm(record: EntityRecord, evaluations: Evaluations, instruments: Instruments): number {
  const [answer] = recordsOfKind([record], 'answer');
  const evaluation = answer && evaluations.get(answer.fact.evaluationId);
  return answer && evaluation ? questionIndex(evaluation.fact, answer.fact.linkId, instruments) : 0;
}
