import type { Term } from '@fil/element-kit';
import type { ViewTerms } from './fr-CA.ts';

/** Only where France writes otherwise. */
export const frenchOfFrance: Partial<Record<keyof ViewTerms, Term>> = {
  'example.date': 'JJ/MM/AAAA',
  'example.dateTime': 'JJ/MM/AAAA HH:MM',
  'unreadable.date': 'Une date, comme 07/04/2026.',
  'unreadable.dateTime': 'Une date et une heure, comme 07/04/2026 14:05.',
};
