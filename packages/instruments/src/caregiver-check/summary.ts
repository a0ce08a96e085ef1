import { canonicalBase } from '../shared/extension-urls.ts';
import type { InstrumentSummary } from '../shared/instrument.ts';
import { inEveryLocale } from '../shared/words.ts';

export const caregiverCheckSummary: InstrumentSummary = {
  id: 'caregiver-check',
  url: `${canonicalBase}/Questionnaire/caregiver-check`,
  version: '1.0.0',
  titles: inEveryLocale({
    fr: 'Fardeau du proche aidant, en bref',
    en: 'Caregiver strain, in short',
  }),
  countries: ['CA', 'FR'],
  licence: 'MPL-2.0',
  scoreStatus: 'ownRule',
};
