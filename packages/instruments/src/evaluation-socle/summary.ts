import { canonicalBase } from '../shared/extension-urls.ts';
import type { InstrumentSummary } from '../shared/instrument.ts';
import { inEveryLocale } from '../shared/words.ts';

export const socleSummary: InstrumentSummary = {
  id: 'evaluation-socle',
  url: `${canonicalBase}/Questionnaire/evaluation-socle`,
  version: '1.1.0',
  titles: inEveryLocale({ fr: 'Évaluation multidimensionnelle', en: 'Multidimensional evaluation' }),
  countries: ['CA', 'FR'],
  licence: 'MPL-2.0',
  scoreStatus: 'ownRule',
};
