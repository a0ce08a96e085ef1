import { z } from './zod.ts';

export const uuid = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/));
export const entityId = z.string().check(z.minLength(1), z.maxLength(200), z.regex(/^[0-9a-zA-Z._/:[\]-]+$/));
export const day = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/),
  z.refine((text: string) => {
    const moment = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
  }),
);
export const instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/));
export const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** A line of text that people typed. NUL cannot be stored and never comes from a keyboard. */
export const line = (max = 300) => z.string().check(z.minLength(1), z.maxLength(max), z.regex(/^[^\0]*$/));
/** Several lines. */
export const prose = (max = 5000) => line(max);

export const personReference = z.strictObject({ system: line(200), value: line(100) });
