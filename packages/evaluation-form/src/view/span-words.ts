import { daysBetween } from '@fil/rules';
import type { Day } from '@fil/vocabulary/types';
import type { EvaluationLocalize } from '../templates/evaluation-screen.ts';

/** « 3 jours », « 2 mois », « 1 an »: as precise as one would say it. */
export function spanWords(localize: EvaluationLocalize, from: Day, to: Day): string {
  const days = daysBetween(from, to);
  if (days < 60) return localize.term('span.days', { count: days });
  if (days < 730) return localize.term('span.months', { count: Math.round(days / 30.44) });
  return localize.term('span.years', { count: Math.floor(days / 365.25) });
}
