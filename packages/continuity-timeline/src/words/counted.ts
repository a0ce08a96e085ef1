import type { Day } from '@fil/vocabulary/types';
import type { TermValues } from '@fil/element-kit';
import { dayNumber } from '../model/day-number.ts';
import type { TimelineTerm, Words } from '../messages/index.ts';

/** Terms that come as `<name>.one` and `<name>.other`. */
type Counted = { [Key in TimelineTerm]: Key extends `${infer Name}.one` ? Name : never }[TimelineTerm];

/** The form of a sentence that goes with a count. */
export function counted(words: Words, name: Counted, count: number, values: TermValues = {}): string {
  const all = { ...values, count };
  return words.plural(count, {
    one: words.term(`${name}.one`, all),
    other: words.term(`${name}.other`, all),
  });
}

/** « aujourd’hui », « hier », « dans 3 jours », « il y a 12 jours ». */
export function relativeDay(words: Words, day: Day, today: Day): string {
  const apart = dayNumber(day) - dayNumber(today);
  if (apart === 0) return words.term('today');
  if (apart === 1) return words.term('tomorrow');
  if (apart === -1) return words.term('yesterday');
  return apart > 0 ? counted(words, 'in.days', apart) : counted(words, 'ago.days', -apart);
}

/** « due demain », « en retard de 2 jours ». */
export function dueWords(words: Words, due: Day, today: Day): string {
  const late = dayNumber(today) - dayNumber(due);
  return late > 0
    ? counted(words, 'lateBy', late)
    : words.term('dueOn', { when: relativeDay(words, due, today) });
}

/** « 9 jours », then « 14 mois » beyond two months. */
export function duration(words: Words, days: number): string {
  return days < 61 ? counted(words, 'days', days) : counted(words, 'months', Math.floor(days / 30.44));
}

/** A sentence begins with a capital, whatever it begins with. */
export function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
