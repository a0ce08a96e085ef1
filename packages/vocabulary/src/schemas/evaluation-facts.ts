import {
  interventionLevels,
  opinionLevels,
  opinionParts,
  recourseOutcomes,
  requestSources,
  targetCriteria,
} from '../codes/index.ts';
import { recipient } from './circle-facts.ts';
import { day, entityId, line, prose, uuid } from './primitives.ts';
import { z } from './zod.ts';

const optional = z.exactOptional;

const criteria = z.readonly(
  z.array(z.strictObject({ criterion: z.enum(targetCriteria), met: z.boolean() })).check(
    z.maxLength(targetCriteria.length),
    z.refine(
      (told: readonly { criterion: string }[]) =>
        new Set(told.map(({ criterion }) => criterion)).size === told.length,
    ),
  ),
);

/** Facts of what follows the answers of an evaluation, by kind. */
export const evaluationFactSchemas = {
  professionalOpinion: z.strictObject({
    evaluationId: uuid,
    part: z.enum(opinionParts),
    text: optional(prose(10000)),
    level: optional(z.enum(opinionLevels)),
  }),
  recourseDecision: z.strictObject({
    evaluationId: uuid,
    outcome: z.enum(recourseOutcomes),
    criteria,
    level: z.enum(interventionLevels),
    reason: optional(prose(5000)),
    orientation: optional(prose(2000)),
    decidedOn: day,
    amends: optional(entityId),
    source: optional(z.enum(requestSources)),
    senderToldOn: optional(day),
  }),
  evaluationAddendum: z.strictObject({ evaluationId: uuid, text: prose(10000), writtenOn: day }),
  sectionAssignment: z.strictObject({
    evaluationId: uuid,
    section: line(150),
    to: recipient,
    askedOn: day,
    withdrawnOn: optional(day),
  }),
};
