import assert from 'node:assert/strict';
import { defaultGrants } from '@fil/rules';
import type { Domain, EntityKind, Purpose } from '@fil/vocabulary/codes';
import type {
  CircleCreateAnswer,
  ConsentFact,
  EntityId,
  FactByKind,
  OperationResult,
  PersonReference,
  ReferralAnswerAnswer,
  ReferralComposeAnswer,
  ReferralFact,
  ReferralInboxAnswer,
  ReferralReadAnswer,
  ReferralSendAnswer,
  Recipient,
  RestrictionFact,
  Uuid,
} from '@fil/vocabulary/types';
import type { Identity } from '../database/index.ts';
import { mutate, operation, query, submit } from '../testing/call.ts';
import type { Reply } from '../testing/call.ts';
import { insertProfessional } from '../testing/cast.ts';
import type { Place } from '../testing/cast.ts';
import { startServiceForTest } from '../testing/service-for-test.ts';
import type { ServiceForTest } from '../testing/service-for-test.ts';

export const today = '2026-04-07';
export const claimedAt = '2026-04-07T12:59:00.000Z';
const care: readonly Purpose[] = ['careCoordination', 'serviceDelivery'];

/** A circle that its case manager began through the service, and somebody outside it. */
export interface Exchange {
  readonly service: ServiceForTest;
  readonly person: PersonReference;
  readonly manager: Identity;
  /** At the hospital: they know the person by no identifier. */
  readonly physio: Identity;
  arrive(place: Place, name: string, kind?: Identity['kind']): Promise<Identity>;
  ask<Answer>(who: Identity, path: string, input?: unknown): Promise<Reply<Answer>>;
  tell<Answer>(who: Identity, path: string, input: unknown): Promise<Reply<Answer>>;
  /** Writes one fact or field by hand. */
  write<Kind extends EntityKind>(
    who: Identity,
    kind: Kind,
    fact: FactByKind[Kind],
    id?: EntityId,
  ): Promise<EntityId>;
  /** Changes one field by hand, having seen its present value. */
  change(
    who: Identity,
    kind: EntityKind,
    id: EntityId,
    path: string,
    value: unknown,
  ): Promise<OperationResult>;
}

export const professional = (who: Identity, name = 'Samir K.'): Recipient => ({
  kind: 'professional',
  id: who.professionalId,
  name,
});

export async function beginExchange(): Promise<Exchange> {
  const service = await startServiceForTest();
  const { url } = service.running;
  const tokens = new Map<Uuid, string>();
  const tokenOf = async (who: Identity): Promise<string> => {
    const known = tokens.get(who.professionalId);
    if (known !== undefined) return known;
    const token = await service.tokenFor(who);
    tokens.set(who.professionalId, token);
    return token;
  };
  const arrive: Exchange['arrive'] = (place, name, kind) =>
    service.asMaintenance((client) => insertProfessional(client, place, name, kind));
  const manager = await arrive('clsc', 'Mireille O.');
  const physio = await arrive('hospital', 'Samir K.');
  const person = { system: 'urn:test:dossier', value: 'A-1' };
  const tell: Exchange['tell'] = async (who, path, input) => mutate(url, path, input, await tokenOf(who));
  const created = await tell<CircleCreateAnswer>(manager, 'circle.create', {
    person,
    identity: { displayName: 'Aurore T.', birthDate: '1941-05-03' },
    operationIds: { identity: crypto.randomUUID(), membership: crypto.randomUUID() },
    claimedAt,
  });
  if (created.answer?.outcome !== 'created') {
    await service.stop();
    throw new Error(`no circle: ${created.text}\n${service.logged()}`);
  }

  return {
    service,
    person,
    manager,
    physio,
    arrive,
    tell,
    ask: async (who, path, input) => query(url, path, input, await tokenOf(who)),
    async write(who, kind, fact, id = crypto.randomUUID()) {
      const [result] = await submit(url, person, [operation(kind, id, '', fact)], await tokenOf(who));
      assert.equal(result?.outcome, 'accepted', JSON.stringify(result));
      return id;
    },
    async change(who, kind, id, path, value) {
      const { rows } = await service.asMaintenance((client) =>
        client.query<{ version: number | null }>(
          'select (versions ->> $1)::bigint as version from fil.current_state where entity_id = $2',
          [path, id],
        ),
      );
      const [result] = await submit(
        url,
        person,
        [operation(kind, id, path, value, rows[0]?.version ?? 0)],
        await tokenOf(who),
      );
      assert.ok(result);
      return result;
    },
  };
}

export function referralFact(to: Recipient, changes: Partial<ReferralFact> = {}): ReferralFact {
  return {
    nature: 'service',
    to,
    title: 'Physiothérapie',
    state: 'draft',
    membershipId: crypto.randomUUID(),
    role: 'rehabilitationProfessional',
    basis: 'careTeam',
    essential: false,
    grants: [{ domain: 'services', level: 'read', purposes: care }],
    ...changes,
  };
}

export function consentFact(recipient: Recipient, domains: readonly Domain[]): ConsentFact {
  return {
    recipient,
    purposes: care,
    domains,
    from: '2026-04-01',
    form: 'verbal',
    givenBy: 'person',
    collectedBy: 'Mireille O.',
    collectedOn: '2026-04-01',
    information: 'Ce qui serait transmis, à qui, pourquoi, et comment le retirer.',
  };
}

export const restrictionFact = (target: Recipient, domains: readonly Domain[]): RestrictionFact => ({
  target,
  domains,
  from: '2026-04-01',
  form: 'spoken',
});

export const handOverGrants = defaultGrants('caseManager');

/** The gestures, as their makers make them. */
export function gesturesOf(exchange: Exchange) {
  const { person, ask, tell } = exchange;
  return {
    compose: async (
      who: Identity,
      to: Recipient,
      role: ReferralFact['role'] = 'rehabilitationProfessional',
    ) => ask<ReferralComposeAnswer>(who, 'referral.compose', { person, to, role }),
    send: async (
      who: Identity,
      referralId: EntityId,
      lines: readonly { readonly kind: EntityKind; readonly id: EntityId }[],
      disclosureId: Uuid = crypto.randomUUID(),
    ) =>
      tell<ReferralSendAnswer>(who, 'referral.send', {
        person,
        referralId,
        lines: lines.map(({ kind, id }) => ({ kind, id })),
        disclosureId,
        claimedAt,
      }),
    inbox: (who: Identity) => ask<ReferralInboxAnswer>(who, 'referral.inbox', {}),
    read: (who: Identity, referralId: EntityId) =>
      ask<ReferralReadAnswer>(who, 'referral.read', { referralId }),
    answer: (
      who: Identity,
      referralId: EntityId,
      answer: 'accepted' | 'declined' | 'ended',
      changes: object = {},
    ) =>
      tell<ReferralAnswerAnswer>(who, 'referral.answer', {
        referralId,
        answer,
        operationId: crypto.randomUUID(),
        claimedAt,
        ...changes,
      }),
  };
}
