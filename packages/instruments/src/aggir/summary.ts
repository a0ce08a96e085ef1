import { canonicalBase } from '../shared/extension-urls.ts';
import type { InstrumentSummary } from '../shared/instrument.ts';
import { inEveryLocale } from '../shared/words.ts';

export const aggirSummary: InstrumentSummary = {
  id: 'aggir',
  url: `${canonicalBase}/Questionnaire/aggir`,
  version: '1.0.0',
  titles: inEveryLocale({ fr: 'Grille AGGIR', en: 'AGGIR grid' }),
  countries: ['FR'],
  licence: 'code de l’action sociale et des familles, annexes 2-1, 2-2; MPL-2.0',
  scoreStatus: 'confirmed',
};
