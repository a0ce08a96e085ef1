import {
  absences,
  agreements,
  beneficiaries,
  contactModes,
  continuityBreakTypes,
  deliveryOutcomes,
  dimensions,
  evaluationPlaces,
  evaluationScopes,
  evaluationStatuses,
  frequencyUnits,
  missedCauses,
  needStates,
  plannedServiceStates,
  planStatuses,
  sectors,
  stayPlaces,
  unmetReasons,
  voices,
  weekdays,
} from '../codes/index.ts';
import type { EntityKind } from '../codes/index.ts';
import type { FactByKind } from '../types/index.ts';
import { circleFactSchemas } from './circle-facts.ts';
import { day, entityId, line, prose, timeOfDay, uuid } from './primitives.ts';
import { z } from './zod.ts';

const optional = z.exactOptional;

export const spokenWords = z.strictObject({ text: prose(2000), voice: z.enum(voices) });

const codedAnswer = z.strictObject({
  system: optional(z.string().check(z.maxLength(300))),
  version: optional(line(100)),
  code: line(200),
  display: optional(z.string().check(z.maxLength(1000))),
});

const words = z.string().check(z.minLength(1), z.maxLength(1000));

const quantityAnswer = z.strictObject({
  value: optional(z.number()),
  comparator: optional(z.enum(['<', '<=', '>=', '>'])),
  unit: optional(words),
  system: optional(words),
  code: optional(line(200)),
});

const referenceAnswer = z.strictObject({
  reference: optional(words),
  type: optional(line(200)),
  display: optional(words),
});

/** What is attached travels with the answer, so it stays small. */
const attachmentAnswer = z.strictObject({
  contentType: optional(line(200)),
  language: optional(line(35)),
  data: optional(z.string().check(z.maxLength(4_000_000), z.regex(/^[A-Za-z0-9+/\s]*={0,2}$/))),
  url: optional(z.string().check(z.minLength(1), z.maxLength(2000))),
  size: optional(z.int().check(z.minimum(0))),
  hash: optional(line(200)),
  title: optional(words),
  creation: optional(line(40)),
});

/** A FHIR dateTime: year, month, day, or moment with its offset. */
const dateTime = z
  .string()
  .check(
    z.regex(
      /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-](0\d|1[0-4]):[0-5]\d))?)?)?$/,
    ),
  );
const partialDate = z.string().check(z.regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/));
const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?$/));

export const answerValue = z.union([
  z.strictObject({ valueCoding: codedAnswer }),
  z.strictObject({ valueBoolean: z.boolean() }),
  z.strictObject({ valueInteger: z.int() }),
  z.strictObject({ valueDecimal: z.number() }),
  z.strictObject({ valueString: prose(10000) }),
  z.strictObject({ valueDate: z.union([day, partialDate]) }),
  z.strictObject({ valueDateTime: dateTime }),
  z.strictObject({ valueTime: clockTime }),
  z.strictObject({ valueUri: z.string().check(z.minLength(1), z.maxLength(2000)) }),
  z.strictObject({ valueQuantity: quantityAnswer }),
  z.strictObject({ valueReference: referenceAnswer }),
  z.strictObject({ valueAttachment: attachmentAnswer }),
]);

export const frequency = z.strictObject({
  times: z.int().check(z.minimum(1), z.maximum(50)),
  unit: z.enum(frequencyUnits),
  days: optional(z.readonly(z.array(z.enum(weekdays)).check(z.maxLength(7)))),
  at: optional(timeOfDay),
  minutes: optional(z.int().check(z.minimum(1), z.maximum(1440))),
});

/** The fact of each kind: what an operation with an empty path must carry; a field path names one of its keys. */
export const factSchemas = {
  identity: z.strictObject({
    displayName: line(120),
    birthDate: optional(day),
    municipality: optional(line(120)),
    livesAlone: optional(z.boolean()),
    hasCaregiver: optional(z.boolean()),
    homeless: optional(z.boolean()),
    languages: optional(z.readonly(z.array(line(35)))),
    phone: optional(line(40)),
  }),
  evaluation: z.strictObject({
    instrument: line(80),
    instrumentVersion: line(40),
    status: z.enum(evaluationStatuses),
    startedOn: day,
    place: z.enum(evaluationPlaces),
    scope: optional(z.enum(evaluationScopes)),
  }),
  answer: z.strictObject({
    evaluationId: uuid,
    linkId: line(150),
    place: optional(line(600)),
    removed: optional(z.boolean()),
    values: z.readonly(z.array(answerValue).check(z.maxLength(100))),
    absence: optional(z.enum(absences)),
    voice: optional(z.enum(voices)),
    comment: optional(prose(5000)),
  }),
  planVersion: z.strictObject({
    number: z.int().check(z.minimum(1)),
    status: z.enum(planStatuses),
    acceptedOn: optional(day),
    reviewDue: optional(day),
  }),
  need: z.strictObject({
    title: line(300),
    priority: z.int().check(z.minimum(1), z.maximum(99)),
    beneficiary: z.enum(beneficiaries),
    state: z.enum(needStates),
    dimension: optional(z.enum(dimensions)),
    words: optional(spokenWords),
    finding: optional(
      z.strictObject({
        evaluationId: uuid,
        linkIds: z.readonly(z.array(line(150)).check(z.maxLength(50))),
        summary: line(500),
      }),
    ),
    unmetReason: optional(z.enum(unmetReasons)),
  }),
  goal: z.strictObject({
    needId: entityId,
    text: line(500),
    agreement: z.enum(agreements),
    words: optional(spokenWords),
    agreedOn: optional(day),
    due: optional(day),
    criterion: optional(line(300)),
  }),
  plannedService: z.strictObject({
    goalId: entityId,
    title: line(300),
    sector: z.enum(sectors),
    provider: line(200),
    responsible: line(200),
    frequency,
    state: z.enum(plannedServiceStates),
    critical: z.boolean(),
    contingency: optional(z.boolean()),
    startDue: optional(day),
    endedOn: optional(day),
    suspendedSince: optional(day),
    directoryServiceId: optional(line(100)),
    unmetReason: optional(z.enum(unmetReasons)),
  }),
  deliveredService: z.strictObject({
    plannedServiceId: entityId,
    day,
    outcome: z.enum(deliveryOutcomes),
    at: optional(timeOfDay),
    cause: optional(z.enum(missedCauses)),
    note: optional(prose(2000)),
  }),
  continuityBreak: z.strictObject({
    type: z.enum(continuityBreakTypes),
    day,
    endedOn: optional(day),
    detail: optional(line(500)),
  }),
  stay: z.strictObject({
    place: z.enum(stayPlaces),
    label: line(200),
    from: day,
    to: optional(day),
    expectedTo: optional(day),
  }),
  contact: z.strictObject({
    day,
    mode: z.enum(contactModes),
    with: line(200),
    summary: optional(prose(2000)),
  }),
  ...circleFactSchemas,
} satisfies { [Kind in EntityKind]: z.ZodMiniType<FactByKind[Kind]> };
