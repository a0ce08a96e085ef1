import type { Catalogue } from '@fil/element-kit';
import type { PersonTerms } from './fr-CA.ts';

/** Only where France says it differently. */
export const frenchOfFrance: Catalogue<PersonTerms>['fr-FR'] = {
  'refusals.toSign': 'Votre parole suffit\u00a0: c’est déjà caché.',
  'category.communityOrganizations': 'Les associations',
  'category.housing': 'Le logement (bailleur, résidence, foyer)',
  'representative.assistant': 'assistant',
};
