import { purposes, sectors, serviceTypes } from '../codes/index.ts';
import { operation } from './operations.ts';
import { day, instant, line, personReference, uuid } from './primitives.ts';
import { z } from './zod.ts';

export { contractVersion } from '../codes/versions.ts';

/** Every read and write of a file says about whom, and why. */
const aboutPerson = { person: personReference, purpose: z._default(z.enum(purposes), 'careCoordination') };

/** Input of every procedure, by its path in the router. */
export const procedureInputs = {
  'session.current': z.void(),
  'instrument.read': z.strictObject({ id: line(80) }),
  'file.summary': z.strictObject(aboutPerson),
  'evaluation.list': z.strictObject(aboutPerson),
  'evaluation.read': z.strictObject({ ...aboutPerson, evaluationId: uuid }),
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
  'clock.read': z.void(),
  // Within this century: a clock that runs out of the calendar would stop every procedure.
  'clock.move': z.strictObject({ to: instant.check(z.regex(/^20/)) }),
};
export type ProcedurePath = keyof typeof procedureInputs;
