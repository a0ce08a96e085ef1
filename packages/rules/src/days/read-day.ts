import type { Day } from '@fil/vocabulary/types';

/**
 * The day that somebody typed: `2026-04-07` everywhere, `07/04/2026` as French writes it.
 * `undefined` when it is not a day of the calendar.
 */
export function readDay(typed: string): Day | undefined {
  const text = typed.trim();
  const french = /^(\d{1,2})[/.\s-](\d{1,2})[/.\s-](\d{4})$/.exec(text);
  const iso = french ? `${french[3]}-${french[2]?.padStart(2, '0')}-${french[1]?.padStart(2, '0')}` : text;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const moment = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso) ? iso : undefined;
}
