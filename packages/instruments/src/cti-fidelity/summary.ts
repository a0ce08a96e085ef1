import { canonicalBase } from '../shared/extension-urls.ts';
import type { InstrumentSummary } from '../shared/instrument.ts';
import { inEveryLocale } from '../shared/words.ts';

export const ctiFidelitySummary: InstrumentSummary = {
  id: 'cti-fidelity',
  url: `${canonicalBase}/Questionnaire/cti-fidelity`,
  version: '1.0.0',
  titles: inEveryLocale({
    fr: 'Fidélité à l’intervention au moment critique',
    en: 'Fidelity to critical time intervention',
  }),
  countries: ['CA', 'FR'],
  licence: 'MPL-2.0',
  scoreStatus: 'ownRule',
};
