import type { Catalogue } from '@fil/element-kit';
import type { MembersTerms } from './fr-CA.ts';

export const frenchOfFrance: Catalogue<MembersTerms>['fr-FR'] = {
  basisHint:
    'Hors de l’équipe de soins, l’accès repose sur un consentement inscrit auparavant sous «\u00a0Accords et refus\u00a0», ou sur un mandat légal (CSP L1110-4).',
  'closureReason.residence': 'entrée en établissement, relais terminé',
};
