import type { Dimension } from '@fil/vocabulary/codes';
import type { NamesByLocale } from './names.ts';

/** The nine dimensions of an evaluation, as short as a table of contents needs them. */
export const dimensionTerms: NamesByLocale<'dimension', Dimension> = {
  'fr-CA': {
    'dimension.healthMedication': 'Santé, médicaments',
    'dimension.mobility': 'Mobilité',
    'dimension.adl': 'Vie quotidienne (AVQ)',
    'dimension.cognition': 'Cognition, humeur',
    'dimension.socialHistory': 'Histoire sociale',
    'dimension.domestic': 'Vie domestique (AVD)',
    'dimension.financialAdministrative': 'Finances, démarches',
    'dimension.socialRoles': 'Rôles sociaux',
    'dimension.formalInformalSupport': 'Aides en place',
  },
  'fr-FR': {
    'dimension.adl': 'Actes essentiels',
    'dimension.domestic': 'Activités domestiques',
  },
  en: {
    'dimension.healthMedication': 'Health, medication',
    'dimension.mobility': 'Mobility',
    'dimension.adl': 'Activities of daily living',
    'dimension.cognition': 'Cognition, mood',
    'dimension.socialHistory': 'Social history',
    'dimension.domestic': 'Domestic activities',
    'dimension.financialAdministrative': 'Finances, paperwork',
    'dimension.socialRoles': 'Social roles',
    'dimension.formalInformalSupport': 'Help in place',
  },
};
