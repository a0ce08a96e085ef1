import type { EntityKind } from '@fil/vocabulary/codes';
import type {
  Author,
  EntityRecord,
  EvaluationListAnswer,
  EvaluationReadAnswer,
  FactByKind,
  PersonReference,
} from '@fil/vocabulary/types';
import type { KeptOperation } from '../outbox.ts';
import type { QueryAnswers, QueryPath } from '../procedures.ts';

/** What was written on this device and is not at the service yet, about one person. */
export interface Unsent {
  readonly operations: readonly KeptOperation[];
  /** Whose device it is, as far as it is known. */
  readonly author: Author;
}

type Fields = Readonly<Record<string, unknown>>;

/** Operations about one person, in their order, refused ones last: what their author sees is what they wrote. */
export function unsentAbout(
  person: PersonReference,
  operations: readonly KeptOperation[],
): readonly KeptOperation[] {
  return operations.filter(
    (kept) => kept.person.system === person.system && kept.person.value === person.value,
  );
}

/**
 * An answer of the service with what this device has written since laid over it: the page of a worker shows what they
 * wrote, sent or not. Versions stay those of the service; the queue knows which operation waits for which.
 */
export function overlaid<Path extends QueryPath>(
  path: Path,
  answer: QueryAnswers[Path],
  unsent: Unsent,
): QueryAnswers[Path] {
  if (unsent.operations.length === 0) return answer;
  switch (path) {
    case 'evaluation.read':
      return overRead(answer as EvaluationReadAnswer, unsent) as QueryAnswers[Path];
    case 'evaluation.list':
      return overList(answer as EvaluationListAnswer, unsent) as QueryAnswers[Path];
    default:
      return answer;
  }
}

/** An evaluation begun on this device, which the service does not know yet. */
export function begunHere(evaluationId: string, unsent: Unsent): EvaluationReadAnswer | undefined {
  const [evaluation] = laidOver<'evaluation'>('evaluation', [], unsent).filter(
    ({ id }) => id === evaluationId,
  );
  if (!evaluation) return undefined;
  const empty = { evaluation, answers: [], score: null, withheldDomains: [], readOnlyDomains: [] };
  return overRead(empty, unsent);
}

function overRead(answer: EvaluationReadAnswer, unsent: Unsent): EvaluationReadAnswer {
  const { id } = answer.evaluation;
  const operations = unsent.operations.filter(({ operation: { entity } }) =>
    entity.kind === 'answer' ? entity.id.startsWith(`${id}/`) : entity.id === id,
  );
  const mine = { ...unsent, operations };
  return {
    ...answer,
    evaluation: laidOver<'evaluation'>('evaluation', [answer.evaluation], mine)[0] ?? answer.evaluation,
    answers: laidOver<'answer'>('answer', answer.answers, mine),
  };
}

function overList(answer: EvaluationListAnswer, unsent: Unsent): EvaluationListAnswer {
  const known = new Map(answer.evaluations.map((line) => [line.evaluation.id, line]));
  const records = laidOver<'evaluation'>(
    'evaluation',
    answer.evaluations.map(({ evaluation }) => evaluation),
    unsent,
  );
  return {
    evaluations: records.map((evaluation) => ({
      answered: 0,
      score: null,
      ...known.get(evaluation.id),
      evaluation,
    })),
  };
}

function laidOver<Kind extends EntityKind>(
  kind: Kind,
  records: readonly EntityRecord<Kind>[],
  { operations, author }: Unsent,
): readonly EntityRecord<Kind>[] {
  const byId = new Map<string, EntityRecord<Kind>>(records.map((record) => [record.id, record]));
  for (const { operation } of operations) {
    const { entity, path, value, claimedAt } = operation;
    if (entity.kind !== kind) continue;
    const before = byId.get(entity.id);
    const fact = path === '' ? (value as Fields) : before && withField(before.fact, path, value);
    if (!fact) continue;
    byId.set(entity.id, {
      ...(before ?? madeHere(kind, entity.id, author, claimedAt)),
      fact: fact as unknown as FactByKind[Kind],
      updatedAt: claimedAt,
    });
  }
  return [...byId.values()];
}

function withField(fact: object, path: string, value: unknown): Fields {
  const { [path]: _, ...rest } = fact as Fields;
  return value === null ? rest : { ...rest, [path]: value };
}

function madeHere<Kind extends EntityKind>(
  kind: Kind,
  id: string,
  author: Author,
  at: string,
): Omit<EntityRecord<Kind>, 'fact'> {
  return { kind, id, domain: 'plan', versions: {}, clashes: {}, author, createdAt: at, updatedAt: at };
}
