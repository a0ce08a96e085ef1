/** How a copy of parts of a file, taken along on a device, came to its end. */
export const copyEndings = ['finished', 'notKept', 'erasedOnCommand', 'expired'] as const;
export type CopyEnding = (typeof copyEndings)[number];

/** Why a visit is not prepared. */
export const visitRefusals = ['professionalsOnly', 'careOnly', 'visitTooLong', 'visitOver'] as const;
export type VisitRefusal = (typeof visitRefusals)[number];
