import { canonicalBase } from '../shared/extension-urls.ts';
import type { InstrumentSummary } from '../shared/instrument.ts';
import { inEveryLocale } from '../shared/words.ts';

export const gds15Summary: InstrumentSummary = {
  id: 'gds-15',
  url: `${canonicalBase}/Questionnaire/gds-15`,
  version: '1.0.0',
  titles: inEveryLocale({
    fr: 'GDS-15 (dépression chez la personne âgée)',
    en: 'GDS-15 (geriatric depression)',
  }),
  countries: ['CA', 'FR'],
  licence: 'Public domain (original); French wording MPL-2.0',
  scoreStatus: 'confirmed',
};
