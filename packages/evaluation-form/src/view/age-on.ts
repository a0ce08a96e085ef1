import type { Day } from '@fil/vocabulary/types';

/** Age in whole years on a day; calendar years, so that nobody ages by a leap day. */
export function ageOn(birthDate: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
