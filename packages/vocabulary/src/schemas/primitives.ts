import { z } from './zod.ts';

export const uuid = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/));
export const entityId = z
  .string()
  .check(z.minLength(1), z.maxLength(700), z.regex(/^[0-9a-zA-Z._/:[\]#%-]+$/));
/**
 * No 31st of February, and a year in which somebody in our care lives: what is due is counted day by day, so one
 * mistyped year (`9999`, `0206`) would be counted for minutes, or without end.
 */
function isOfCalendar(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`);
  return /^(19|20|21)/.test(text) && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isOfCalendar));
export const instant = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?Z$/),
  z.refine((text: string) => isOfCalendar(text.slice(0, 10))),
);
export const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** A line of text that people typed. NUL cannot be stored and never comes from a keyboard. */
export const line = (max = 300) => z.string().check(z.minLength(1), z.maxLength(max), z.regex(/^[^\0]*$/));
/** Several lines. */
export const prose = (max = 5000) => line(max);

export const personReference = z.strictObject({ system: line(200), value: line(100) });
