const datePattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const timePattern = /^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d{1,9})?$/;
const offsetPattern = /(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** A FHIR date: year, month or day. */
export const isDate = (text: string): boolean => datePattern.test(text) && (text.length < 10 || isDay(text));

/** A FHIR time of day, seconds included. */
export const isTime = (text: string): boolean => timePattern.test(text);

/** A FHIR dateTime: a date, or a day with a time and an offset. */
export function isDateTime(text: string): boolean {
  if (text.length <= 10) return isDate(text);
  const offset = offsetPattern.exec(text);
  return (
    text[10] === 'T' && offset !== null && isDay(text.slice(0, 10)) && isTime(text.slice(11, offset.index))
  );
}

/** A day that exists: `2026-02-30` does not. */
export function isDay(text: string): boolean {
  const parts = dayPattern.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const moment = new Date(Date.UTC(2000, month - 1, day));
  // Set apart: Date.UTC takes the years 0 to 99 for 1900 to 1999.
  moment.setUTCFullYear(year, month - 1, day);
  return (
    moment.getUTCFullYear() === year && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day
  );
}
