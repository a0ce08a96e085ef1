import type { Day, Instant } from '@fil/vocabulary/types';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of a moment in a territory's time zone: at 01:00Z on the 8th it is still the 7th in Montréal. */
export function dayOf(instant: Instant, timeZone: string): Day {
  let format = formats.get(timeZone);
  if (!format) {
    // Swedish writes days as ISO 8601 does.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  return format.format(new Date(instant));
}
