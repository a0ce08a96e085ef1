import { canonicalBase } from '../shared/extension-urls.ts';
import type { InstrumentSummary } from '../shared/instrument.ts';
import { inEveryLocale } from '../shared/words.ts';

export const sixDimensionsSummary: InstrumentSummary = {
  id: 'six-dimensions',
  url: `${canonicalBase}/Questionnaire/six-dimensions`,
  version: '1.0.0',
  titles: inEveryLocale({
    fr: 'Six dimensions de la gestion de cas',
    en: 'Six dimensions of case management',
  }),
  countries: ['CA', 'FR'],
  licence: 'MPL-2.0',
  scoreStatus: 'ownRule',
};
