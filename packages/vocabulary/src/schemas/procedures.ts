import {
  circleRoles,
  declineReasons,
  domains,
  entityKinds,
  locales,
  purposes,
  sectors,
  serviceTypes,
} from '../codes/index.ts';
import { recipient } from './circle-facts.ts';
import { factSchemas } from './facts.ts';
import { operation } from './operations.ts';
import { day, entityId, instant, line, personReference, prose, uuid } from './primitives.ts';
import { visitInputs } from './visit.ts';
import { z } from './zod.ts';

export { contractVersion } from '../codes/versions.ts';

/** Every read and write of a file says about whom, and why. */
const aboutPerson = { person: personReference, purpose: z._default(z.enum(purposes), 'careCoordination') };

/** Input of every procedure, by its path in the router. */
export const procedureInputs = {
  'session.current': z.void(),
  /** Without a version, the newest. */
  'instrument.read': z.strictObject({ id: line(80), version: z.exactOptional(line(40)) }),
  'instrument.own': z.void(),
  // What is brought is read by rules that tell what is wrong where, and never refuse it by its form.
  'instrument.preview': z.strictObject({ questionnaire: z.unknown(), mapping: z.exactOptional(z.unknown()) }),
  'instrument.import': z.strictObject({
    /** Names the form within the institution; from its title when absent. */
    name: z.exactOptional(line(40)),
    questionnaire: z.unknown(),
    mapping: z.exactOptional(z.unknown()),
    claimedAt: z.exactOptional(instant),
  }),
  'instrument.saveMapping': z.strictObject({
    id: line(80),
    version: line(40),
    mapping: z.unknown(),
    claimedAt: z.exactOptional(instant),
  }),
  'terminology.expand': z.strictObject({
    /** Canonical address of a value set, with `|version` where the form names one. */
    url: line(500),
    /** Only what has these words. */
    filter: z.exactOptional(line(100)),
    count: z._default(z.int().check(z.minimum(1), z.maximum(500)), 100),
    locale: z._default(z.enum(locales), 'fr-CA'),
  }),
  'device.secret': z.void(),
  'file.summary': z.strictObject(aboutPerson),
  'evaluation.list': z.strictObject(aboutPerson),
  'evaluation.read': z.strictObject({ ...aboutPerson, evaluationId: uuid }),
  'evaluation.document': z.strictObject({
    ...aboutPerson,
    evaluationId: uuid,
    /** The form of that evaluation without its answers. */
    blank: z._default(z.boolean(), false),
    locale: z._default(z.enum(locales), 'fr-CA'),
  }),
  'plan.read': z.strictObject(aboutPerson),
  'timeline.read': z.strictObject({ ...aboutPerson, from: z.exactOptional(day), to: z.exactOptional(day) }),
  'directory.search': z.strictObject({
    query: z.string().check(z.maxLength(200)),
    territoryId: z.exactOptional(line(80)),
    types: z.exactOptional(z.array(z.enum(serviceTypes)).check(z.maxLength(30))),
    sectors: z.exactOptional(z.array(z.enum(sectors)).check(z.maxLength(4))),
    free: z.exactOptional(z.boolean()),
    near: z.exactOptional(
      z.strictObject({ latitude: z.number(), longitude: z.number(), kilometres: z.number() }),
    ),
    offset: z._default(z.int().check(z.minimum(0), z.maximum(10000)), 0),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(100)), 20),
  }),
  'directory.read': z.strictObject({ id: line(100) }),
  'operation.submit': z.strictObject({
    ...aboutPerson,
    operations: z.array(operation).check(z.minLength(1), z.maxLength(200)),
  }),
  'live.file': z.strictObject({ ...aboutPerson, lastEventId: z.nullish(line(40)) }),
  'circle.read': z.strictObject(aboutPerson),
  'circle.create': z.strictObject({
    person: personReference,
    identity: factSchemas.identity,
    role: z._default(z.enum(circleRoles), 'caseManager'),
    operationIds: z.strictObject({ identity: uuid, membership: uuid }),
    claimedAt: instant,
  }),
  'circle.candidates': z.strictObject({
    query: z.string().check(z.maxLength(100)),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(50)), 20),
  }),
  'access.register': z.strictObject({
    ...aboutPerson,
    from: z.exactOptional(day),
    to: z.exactOptional(day),
    offset: z._default(z.int().check(z.minimum(0), z.maximum(1_000_000)), 0),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(500)), 100),
  }),
  'referral.compose': z.strictObject({ ...aboutPerson, to: recipient, role: z.enum(circleRoles) }),
  'referral.send': z.strictObject({
    ...aboutPerson,
    referralId: entityId,
    lines: z.array(z.strictObject({ kind: z.enum(entityKinds), id: entityId })).check(z.maxLength(2000)),
    disclosureId: uuid,
    claimedAt: instant,
  }),
  'referral.inbox': z.strictObject({}),
  'referral.read': z.strictObject({ referralId: entityId }),
  'referral.answer': z.strictObject({
    referralId: entityId,
    answer: z.enum(['accepted', 'declined', 'ended']),
    declineReason: z.exactOptional(z.enum(declineReasons)),
    note: z.exactOptional(prose(2000)),
    operationId: uuid,
    claimedAt: instant,
  }),
  'emergency.open': z.strictObject({
    person: personReference,
    /** As the reader has it before their eyes; both must match exactly. */
    identity: z.strictObject({ displayName: line(120), birthDate: day }),
    reason: prose(2000).check(z.minLength(10)),
    dangerToLife: z.boolean(),
    /** Domains beyond the emergency set, one by one. */
    domains: z._default(z.array(z.enum(domains)).check(z.maxLength(domains.length)), []),
    operationId: uuid,
    claimedAt: instant,
  }),
  ...visitInputs,
  'file.mine': z.void(),
  'clock.read': z.void(),
  // Within this century: a clock that runs out of the calendar would stop every procedure.
  'clock.move': z.strictObject({ to: instant.check(z.regex(/^20/)) }),
};
export type ProcedurePath = keyof typeof procedureInputs;
