import { weekdays } from '@fil/vocabulary/codes';
import type { Frequency } from '@fil/vocabulary/types';
import type { LineLanguage } from '../words/index.ts';

/** « 3 × par semaine, lundi, mercredi, vendredi, à 11 h 30, 30 min » */
export function frequencyWords(frequency: Frequency, { fill, words, time }: LineLanguage): string {
  const { times, unit, days, at, minutes } = frequency;
  return [
    fill(words.times[unit], { times }),
    ...weekdays.filter((weekday) => days?.includes(weekday)).map((weekday) => words.weekday[weekday]),
    ...(at === undefined ? [] : [fill(words.at, { time: time(at) })]),
    ...(minutes === undefined ? [] : [fill(words.minutes, { minutes })]),
  ].join(', ');
}
