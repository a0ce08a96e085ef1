import { canonicalBase } from '../shared/extension-urls.ts';
import type { InstrumentSummary } from '../shared/instrument.ts';
import { inEveryLocale } from '../shared/words.ts';

export const reperageSummary: InstrumentSummary = {
  id: 'reperage',
  url: `${canonicalBase}/Questionnaire/reperage`,
  version: '1.0.0',
  titles: inEveryLocale({ fr: 'Repérage', en: 'Screening for case management' }),
  countries: ['CA', 'FR'],
  licence: 'MPL-2.0',
  scoreStatus: 'ownRule',
};
