import type { Operation, Uuid } from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import type { Transaction } from '../database/index.ts';
import type { CircleRecords } from './read-circle-records.ts';

/** The body that each professional works for: what a consent or a refusal that names a body reaches. */
export type Bodies = ReadonlyMap<Uuid, string>;

/** Row-level security keeps to the territory; the person and relatives work for nobody. */
const bodiesStatement = prepared(
  'circle.bodies',
  `select professional.id, coalesce(professional.organization_id, professional.institution_id) as body
   from fil.professional
   where professional.id = any ($1) and professional.kind in ('careProfessional', 'otherProfessional')`,
);

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Of the professionals that these operations name, or that the facts they change name. */
export async function readBodies(
  transaction: Transaction,
  operations: readonly Operation[],
  { records }: Pick<CircleRecords, 'records'>,
): Promise<Bodies> {
  const touched = new Set(operations.map(({ entity }) => entity.id));
  const facts = [
    ...operations.map(({ value }) => value),
    ...records.filter(({ id }) => touched.has(id)).map(({ fact }) => fact),
  ];
  const named = facts.flatMap(professionalIn);
  if (named.length === 0) return new Map();
  const rows = await transaction.query<{ id: Uuid; body: string }>(bodiesStatement, [named]);
  return new Map(rows.map(({ id, body }) => [id, body]));
}

/** Before its schema is checked, a value may be anything. */
function professionalIn(fact: unknown): readonly Uuid[] {
  if (typeof fact !== 'object' || fact === null) return [];
  const { member, to } = fact as { readonly member?: unknown; readonly to?: unknown };
  return [member, to].flatMap((recipient) => {
    if (typeof recipient !== 'object' || recipient === null) return [];
    const { kind, id } = recipient as { readonly kind?: unknown; readonly id?: unknown };
    return kind === 'professional' && typeof id === 'string' && uuid.test(id) ? [id] : [];
  });
}
