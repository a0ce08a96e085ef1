import { canonicalBase } from '../shared/extension-urls.ts';
import type { InstrumentSummary } from '../shared/instrument.ts';

export const phq9Summary: InstrumentSummary = {
  id: 'phq-9',
  url: `${canonicalBase}/Questionnaire/phq-9`,
  version: '1.0.0',
  titles: {
    'fr-CA': 'PHQ-9 (symptômes dépressifs)',
    'fr-FR': 'PHQ-9 (symptômes dépressifs)',
    en: 'PHQ-9 (depressive symptoms)',
  },
  countries: ['CA', 'FR'],
  licence: 'No permission required to reproduce, translate, display or distribute',
  scoreStatus: 'confirmed',
};
