import type { Words } from '../messages/index.ts';
import type { Freshness } from '../model/freshness.ts';
import { counted } from './counted.ts';

/** « vérifié il y a 3 semaines » in days or months, « non vérifié depuis 14 mois », « jamais vérifié ». */
export function freshnessWords(words: Words, freshness: Freshness): string {
  if (freshness.state === 'never') return words.term('neverVerified');
  const { days, months, state } = freshness;
  if (state === 'stale') return counted(words, 'stale', months);
  if (days === 0) return words.term('verifiedToday');
  return months === 0 ? counted(words, 'verifiedDays', days) : counted(words, 'verifiedMonths', months);
}
