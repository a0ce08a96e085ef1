import type { Locale } from '@fil/vocabulary/codes';
import { locales } from '@fil/vocabulary/codes';
import { scoreFunctionById } from '../scales/index.ts';
import { noAlerts, noFindings } from '../shared/instrument.ts';
import type { InstrumentRules } from '../shared/instrument.ts';
import { applyMapping, bandKey, bandsOf } from './apply-mapping.ts';
import type { BandDocument } from './document.ts';
import type { Mapping } from './mapping.ts';

/** Rules of an institution's own form, in the shape of those that ship: whoever shows it asks the same questions. */
export function ownRules(id: string, mapping: Mapping): InstrumentRules {
  const { score } = mapping;
  const scale = score?.method === 'function' ? scoreFunctionById(score.function) : undefined;
  const bands = bandsOf(mapping);
  return {
    id,
    questions: mapping.questions,
    scoreDomains: mapping.scoreDomains,
    score: (answers) => applyMapping(mapping, answers),
    meaning: (key, locale) =>
      scale?.meaning(key, locale) ??
      wordsOf(
        bands.find((_, at) => bandKey(at) === key),
        locale,
      ),
    findings: noFindings,
    alerts: noAlerts,
  };
}

/** The institution may have written one language alone: its words are better than none. */
function wordsOf(band: BandDocument | undefined, locale: Locale): string | undefined {
  if (band === undefined) return undefined;
  const order: readonly Locale[] =
    locale === 'en' ? locales : [locale, ...locales.filter((one) => one !== 'en'), 'en'];
  return [locale, ...order].map((one) => band.meaning[one]).find((words) => words !== undefined);
}
