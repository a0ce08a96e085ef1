/**
 * A day, a month or a year as people type it, as a FHIR date: `2026-04-07`, `7/4/2026`, `04/2026`, `2026`. With the
 * year last, the day comes first, as in French and in Canadian English. The day is not yet known to exist.
 */
export function readDate(text: string): string | undefined {
  const typed = text.trim();
  const yearFirst = /^(\d{4})(?:[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?)?$/.exec(typed);
  if (yearFirst) return joined(yearFirst[1], yearFirst[2], yearFirst[3]);
  const yearLast = /^(?:(\d{1,2})[-/. ])?(\d{1,2})[-/. ](\d{4})$/.exec(typed);
  return yearLast ? joined(yearLast[3], yearLast[2], yearLast[1]) : undefined;
}

/** A time of day as FHIR writes it: `14:05:00` from `14:05`, `14 h 05`, `14h`. */
export function readTime(text: string): string | undefined {
  const found = /^(\d{1,2})\s*(?:[:h]\s*(\d{1,2})?(?::(\d{1,2}))?)?$/i.exec(text.trim());
  if (!found) return undefined;
  const [hour, minute, second] = [found[1], found[2] ?? '0', found[3] ?? '0'].map(Number);
  if (hour === undefined || hour > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59) return undefined;
  return [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
}

/** A day with or without its hour; the hour is that of whoever answers, without a zone. */
export function readDateTime(text: string): string | undefined {
  const typed = text.trim().replace(/(\d)T(\d)/, '$1 $2');
  const cut = /^(\S+(?:[-/.]\S+)?)\s+(?:à\s+|at\s+)?(\d{1,2}\s*[:h].*)$/i.exec(typed);
  if (!cut) return readDate(typed);
  const day = readDate(cut[1] ?? '');
  const time = readTime((cut[2] ?? '').replace(/(?:Z|[+-]\d\d:\d\d)$/, ''));
  return day !== undefined && day.length === 10 && time !== undefined ? `${day}T${time}` : undefined;
}

function joined(year = '', month?: string, day?: string): string {
  const parts = [month, day].filter((part) => part !== undefined);
  return [year, ...parts.map((part) => part.padStart(2, '0'))].join('-');
}
