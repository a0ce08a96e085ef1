import type { Catalogue } from '@fil/element-kit';
import type { FormTerms } from './fr-CA.ts';

export const frenchOfFrance: Catalogue<FormTerms>['fr-FR'] = {
  'category.communityOrganizations': 'Associations',
  'category.housing': 'Logement, bailleur',
};
