import type { Quantity, Temporal } from './contract.ts';
import { Fault } from './fault.ts';
import { daysIn, partsOf } from './temporal.ts';

/**
 * A date so much later: calendar units and the precision of the date; a day that the month does not have becomes
 * its last.
 */
export function addToDate(date: Temporal, { value, unit = '' }: Quantity, sign: 1 | -1): Temporal {
  const parts = [...partsOf(date)];
  let name = unit.replace(/s$/, '');
  let amount = Math.trunc(value) * sign;
  if (name === 'month' && parts.length === 1) {
    name = 'year';
    amount = Math.trunc(amount / 12);
  }
  let [year = 0, month = 1] = parts;
  if (name === 'year' || name === 'month') {
    if (name === 'year') year += amount;
    else {
      const months = year * 12 + month - 1 + amount;
      year = Math.floor(months / 12);
      month = months - year * 12 + 1;
    }
    const day = Math.min(parts[2] ?? 1, daysIn(year, month));
    return written(year, month, day, parts.length);
  }
  if (name === 'week') amount *= 7;
  if ((name === 'week' || name === 'day') && parts.length > 2) {
    const moment = new Date(0);
    moment.setUTCFullYear(year, month - 1, parts[2]! + amount);
    return written(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate(), 3);
  }
  throw new Fault('wrongType', unit);
}

function written(year: number, month: number, day: number, parts: number): Temporal {
  if (!(year >= 0 && year <= 9999)) throw new Fault('failed', String(year));
  const padded = [
    String(year).padStart(4, '0'),
    ...[month, day].map((part) => String(part).padStart(2, '0')),
  ];
  return { is: 'date', text: padded.slice(0, parts).join('-') };
}
