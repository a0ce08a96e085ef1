import { purposes } from '../codes/index.ts';
import { instant, line, personReference, uuid } from './primitives.ts';
import { z } from './zod.ts';

const aboutPerson = { person: personReference, purpose: z._default(z.enum(purposes), 'careCoordination') };
/** base64url of 32 random bytes that lie beside the copy: they open nothing, and say that it is this one. */
const contactKey = z.string().check(z.regex(/^[\w-]{43}$/));
const unsent = z._default(z.int().check(z.minimum(0), z.maximum(100_000)), 0);

/** Inputs of the procedures about copies that are taken along on a device. */
export const visitInputs = {
  'visit.prepare': z.strictObject({
    ...aboutPerson,
    /** Chosen by the device: prepared twice with the same one, it is one copy. */
    copyId: uuid,
    /** Random, kept by that browser: says which copies lie on the same device, and nothing of it. */
    deviceId: uuid,
    /** By which whoever prepares it will recognise the device. */
    deviceName: line(80),
    /** Every evaluation whose answers go along. */
    evaluationIds: z.array(uuid).check(z.maxLength(100)),
    until: instant,
    contactKey,
    claimedAt: instant,
  }),
  /** Asked without a token: a device that was found by somebody else must also learn that it has to erase. */
  'visit.contact': z.strictObject({
    copyId: uuid,
    contactKey,
    /** What the device has done already. */
    ended: z.exactOptional(z.enum(['finished', 'erasedOnCommand', 'expired'])),
    /** Operations that were on the device and not at the service when it was erased. */
    unsent,
  }),
  'visit.copies': z.strictObject(aboutPerson),
  'visit.mine': z.void(),
  'visit.erase': z.strictObject({ copyId: uuid, claimedAt: instant }),
  'visit.end': z.strictObject({
    copyId: uuid,
    as: z.enum(['finished', 'notKept']),
    unsent,
    claimedAt: instant,
  }),
};
