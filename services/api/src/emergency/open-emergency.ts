import { withDefaults } from '@fil/rules';
import type { Domain } from '@fil/vocabulary/codes';
import type {
  Day,
  EmergencyOpenAnswer,
  Instant,
  PersonReference,
  Recipient,
  Uuid,
} from '@fil/vocabulary/types';
import { prepared } from '../database/index.ts';
import type { Transaction } from '../database/index.ts';
import { fileScope, openFile } from '../file/open-file.ts';
import type { SignedInContext } from '../file/read-file.ts';
import { creation } from '../gesture/operations.ts';
import { GestureRefused, lockFile, performGesture } from '../gesture/perform-gesture.ts';
import { openedDomains } from './emergency-domains.ts';

export interface EmergencyInput {
  readonly person: PersonReference;
  readonly identity: { readonly displayName: string; readonly birthDate: Day };
  readonly reason: string;
  readonly dangerToLife: boolean;
  readonly domains: readonly Domain[];
  readonly operationId: Uuid;
  readonly claimedAt: Instant;
}

const purpose = 'emergency';
const millisecondsPerHour = 3_600_000;

type Beginning = 'opened' | 'careOnly' | 'identityMismatch' | 'restricted';

const beginStatement = prepared(
  'emergency.begin',
  `select fil.begin_emergency($1, $2, $3, $4, $5, $6, $7, $8) as outcome`,
);

/** Under the caller's own account only; the same identifier for another person is not this access. */
const openedStatement = prepared(
  'emergency.opened',
  `select access.domains, access.until from fil.emergency_access as access
   where access.id = $1 and access.account_id = $2
     and access.file_id = (select opened.id from fil.open_file($3, $4) as opened)`,
);

const whoStatement = prepared(
  'emergency.who',
  `select professional.name, coalesce(organization.name, institution.name) as organization
   from fil.professional
   join fil.institution on institution.id = professional.institution_id
   left join fil.organization on organization.id = professional.organization_id
   where professional.id = $1`,
);

/**
 * Breaks the glass: when name and birth date are those of the file to the letter, its emergency set is open to the
 * caller for the purpose `emergency`, for the territory's hours, and the fact of it stands in the register. A file that
 * does not exist and one that does not match answer the same. Repeated with the same `operationId` it answers the same;
 * another call opens further domains by a fact of its own.
 */
export async function openEmergency(
  context: SignedInContext,
  input: EmergencyInput,
): Promise<EmergencyOpenAnswer> {
  const scope = fileScope(context, { purpose });
  const answer = await performGesture(context, scope, async (transaction, write) => {
    const before = await openedBefore(transaction, context, input);
    if (before) return before;
    const { now, territory } = context;
    const hours = withDefaults(territory.parameters).emergencyHours;
    const until = new Date(Date.parse(now) + hours * millisecondsPerHour).toISOString();
    const domains = openedDomains(input.domains, input.dangerToLife);
    const outcome = await begin(transaction, input, domains, until);
    if (outcome === 'restricted') return refused('restrictedRecipient');
    if (outcome !== 'opened') return refused(outcome);

    const { person, operationId, claimedAt, reason, dangerToLife } = input;
    const file = await openFile(transaction, context, { person, purpose });
    await lockFile(transaction, file);
    const by = await whoOpens(transaction, context);
    const mark = { id: operationId, claimedAt };
    await write(file, [
      creation(mark, 'emergencyAccess', operationId, {
        by,
        reason,
        dangerToLife,
        domains,
        openedAt: now,
        until,
      }),
    ]);
    return { outcome: 'opened', accessId: operationId, domains, until } as const;
  });
  return answer.outcome === 'refused' ? refused(ruleOf(answer.rule)) : answer;
}

const refused = (rule: 'identityMismatch' | 'careOnly' | 'restrictedRecipient') =>
  ({ outcome: 'refused', rule }) as const;

/** What the rules say of an emergency is what the database said first; anything else tells nothing of the file. */
function ruleOf(rule: string): 'identityMismatch' | 'careOnly' | 'restrictedRecipient' {
  if (rule === 'overrideNeedsDanger' || rule === 'restrictedRecipient') return 'restrictedRecipient';
  return rule === 'careOnly' || rule === 'notYours' ? 'careOnly' : 'identityMismatch';
}

async function openedBefore(
  transaction: Transaction,
  { identity }: SignedInContext,
  { operationId, person }: EmergencyInput,
): Promise<EmergencyOpenAnswer | undefined> {
  const [access] = await transaction.query<{ domains: readonly Domain[]; until: Instant }>(openedStatement, [
    operationId,
    identity.professionalId,
    person.system,
    person.value,
  ]);
  return access && { outcome: 'opened', accessId: operationId, ...access };
}

async function begin(
  transaction: Transaction,
  { person, identity, operationId, dangerToLife }: EmergencyInput,
  domains: readonly Domain[],
  until: Instant,
): Promise<Beginning> {
  const [row] = await transaction.query<{ outcome: Beginning }>(beginStatement, [
    person.system,
    person.value,
    identity.displayName,
    identity.birthDate,
    operationId,
    domains,
    dangerToLife,
    until,
  ]);
  return row?.outcome ?? 'identityMismatch';
}

async function whoOpens(transaction: Transaction, { identity }: SignedInContext): Promise<Recipient> {
  const { professionalId: id } = identity;
  const [who] = await transaction.query<{ name: string; organization: string }>(whoStatement, [id]);
  if (!who) throw new GestureRefused('notYours');
  return { kind: 'professional', id, ...who };
}
