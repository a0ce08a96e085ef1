import type { Catalogue } from '@fil/element-kit';
import type { RegisterTerms } from './fr-CA.ts';

export const frenchOfFrance: Catalogue<RegisterTerms>['fr-FR'] = {
  'nature.referral': 'Orientation',
};
