import type { Catalogue } from '@fil/element-kit/speech';
import { domainTerms, evaluationTerms, paperTerms } from '@fil/words';

/** How what was written is told: as a printed evaluation does. Fetched when somebody asks for it. */
const frCa = {
  ...domainTerms['fr-CA'],
  ...evaluationTerms['fr-CA'],
  ...paperTerms['fr-CA'],
  'kind.need': 'Besoin au plan',
  'kind.evaluation': 'Évaluation',
  'kind.other': 'Autre inscription au dossier',
};

export type UnsentTerms = typeof frCa;
export const unsentCatalogue: Catalogue<UnsentTerms> = {
  'fr-CA': frCa,
  'fr-FR': { ...domainTerms['fr-FR'], ...evaluationTerms['fr-FR'], ...paperTerms['fr-FR'] },
  en: {
    ...domainTerms.en,
    ...evaluationTerms.en,
    ...paperTerms.en,
    'kind.need': 'Need in the plan',
    'kind.evaluation': 'Evaluation',
    'kind.other': 'Another entry in the file',
  },
};
