import type { Catalogue } from '@fil/element-kit';
import type { AgreementsTerms } from './fr-CA.ts';

export const frenchOfFrance: Catalogue<AgreementsTerms>['fr-FR'] = {
  restrictions: 'Ce à quoi la personne s’oppose',
  'restrictions.none': 'Aucune opposition n’est inscrite.',
  'restriction.name': 'Inscrire une opposition',
  'restriction.save': 'Appliquer l’opposition',
  'restriction.done': 'L’opposition s’applique.',
  'restriction.effect':
    'Une opposition s’applique dès qu’elle est inscrite et l’emporte sur tout consentement. Seule la personne peut la lever.',
  'sign.name': 'Signature de l’opposition',
};
