import type { AccountKind, CircleRole } from '@fil/vocabulary/codes';
import type { EntityRecord, FactByKind, Operation, Recipient } from '@fil/vocabulary/types';
import { circleFacts, refusesCircle } from '../circle/index.ts';
import type { CircleContext, CircleKind } from '../circle/index.ts';
import { factAfter } from '../writing/index.ts';
import { record } from './records.ts';

/** The same id for the same name: examples name people, facts name accounts. */
export const accountId = (name: string) =>
  `00000000-0000-4000-8000-${[...name]
    .reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1e12, 7)
    .toString()
    .padStart(12, '0')}`;
export const professional = (name: string): Recipient => ({
  kind: 'professional',
  id: accountId(name),
  name,
});
export const relative = (name: string): Recipient => ({ kind: 'relative', id: accountId(name), name });
export const organization = (id: string): Recipient => ({ kind: 'organization', id, name: id });

export function membership(
  id: string,
  member: Recipient,
  role: CircleRole,
  fact: Partial<FactByKind['membership']> = {},
): EntityRecord<'membership'> {
  return record('membership', id, {
    member,
    role,
    from: '2026-02-02',
    accountable: false,
    basis: 'careTeam',
    essential: false,
    grants: [],
    ...fact,
  });
}

export function consent(
  id: string,
  recipient: Recipient,
  fact: Partial<FactByKind['consent']> = {},
): EntityRecord<'consent'> {
  return record('consent', id, {
    recipient,
    purposes: ['careCoordination'],
    domains: ['identity', 'plan', 'services'],
    from: '2026-02-02',
    form: 'verbal',
    givenBy: 'person',
    collectedBy: 'M. O.',
    collectedOn: '2026-02-02',
    information: 'À quoi sert le partage, et comment revenir dessus.',
    ...fact,
  });
}

export function restriction(
  id: string,
  target: Recipient,
  fact: Partial<FactByKind['restriction']> = {},
): EntityRecord<'restriction'> {
  return record('restriction', id, {
    target,
    domains: ['health'],
    from: '2026-02-02',
    form: 'spoken',
    ...fact,
  });
}

export function referral(
  id: string,
  to: Recipient,
  fact: Partial<FactByKind['referral']> = {},
): EntityRecord<'referral'> {
  return record('referral', id, {
    nature: 'service',
    to,
    title: 'Aide au bain',
    state: 'draft',
    membershipId: accountId(`membership of ${id}`),
    role: 'homeSupportWorker',
    basis: 'careTeam',
    essential: false,
    grants: [{ domain: 'services', level: 'write', purposes: ['serviceDelivery'] }],
    ...fact,
  });
}

/** Aurore's circle: Mireille answers for it, and one member of each other sort takes part. */
export const aurore = membership('m-aurore', relative('Aurore'), 'person', { basis: 'ownFile' });
export const solange = membership('m-solange', relative('Solange'), 'caregiver', { basis: 'consent' });
export const mireille = membership('m-mireille', professional('Mireille'), 'caseManager', {
  accountable: true,
});
export const karim = membership('m-karim', professional('Karim'), 'keyWorker');
export const nora = membership('m-nora', professional('Nora'), 'nurse');
export const circleOfAurore: readonly EntityRecord[] = [aurore, solange, mireille, karim, nora];

export interface Try {
  /** Who writes, by name; `service` when it is a procedure that does, for Mireille. */
  readonly by?: string;
  /** What their account is: of the person, a relative, or a care professional, unless said. */
  readonly as?: AccountKind;
  readonly among?: readonly EntityRecord[];
  readonly on?: string;
  readonly model?: CircleContext['model'];
}

const accountOf = (name: string) =>
  name === 'Aurore' ? 'person' : name === 'Solange' ? 'relative' : 'careProfessional';

/** The rule that refuses an operation in Aurore's circle, with what it is about; `accepted` when none does. */
export function tried(
  operation: Operation,
  { by = 'Mireille', as, among = [], on = '2026-04-07', model = 'hybrid' }: Try = {},
) {
  const records = [...circleOfAurore.filter(({ id }) => among.every((other) => other.id !== id)), ...among];
  const name = by === 'service' ? 'Mireille' : by;
  const current = records.find(
    ({ kind, id }) => kind === operation.entity.kind && id === operation.entity.id,
  );
  const refusal = refusesCircle(operation, factAfter(operation, current?.fact), {
    facts: circleFacts(records),
    author: { accountId: accountId(name), organizationId: 'clsc', kind: as ?? accountOf(name), name },
    model,
    today: on,
    byService: by === 'service',
    bodyOf: (id) => (id === accountId('Falardin') ? 'gmf' : undefined),
  });
  if (!refusal) return 'accepted';
  return refusal.detail === undefined ? refusal.rule : `${refusal.rule} ${refusal.detail}`;
}

const operation = (kind: CircleKind, id: string, path: string, value: unknown): Operation => ({
  id: '00000000-0000-4000-8000-000000000001',
  entity: { kind, id },
  path,
  value,
  baseVersion: 0,
  schemaVersion: 1,
  claimedAt: '2026-04-07T13:00:00.000Z',
});

/** The operation that writes a record which is not there yet. */
export const create = <Kind extends CircleKind>({ kind, id, fact }: EntityRecord<Kind>): Operation =>
  operation(kind, id, '', fact);

/** The operation that changes one field; `null` takes it away. */
export const change = <Kind extends CircleKind, Field extends keyof FactByKind[Kind] & string>(
  { kind, id }: EntityRecord<Kind>,
  field: Field,
  value: FactByKind[Kind][Field] | null,
): Operation => operation(kind, id, field, value);
