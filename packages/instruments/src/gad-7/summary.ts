import { canonicalBase } from '../shared/extension-urls.ts';
import type { InstrumentSummary } from '../shared/instrument.ts';
import { inEveryLocale } from '../shared/words.ts';

export const gad7Summary: InstrumentSummary = {
  id: 'gad-7',
  url: `${canonicalBase}/Questionnaire/gad-7`,
  version: '1.0.0',
  titles: inEveryLocale({ fr: 'GAD-7 (symptômes anxieux)', en: 'GAD-7 (anxiety symptoms)' }),
  countries: ['CA', 'FR'],
  licence: 'No permission required to reproduce, translate, display or distribute',
  scoreStatus: 'confirmed',
};
