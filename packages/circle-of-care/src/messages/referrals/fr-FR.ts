import type { Catalogue, Formats, TermValues } from '@fil/element-kit';
import type { ReferralsTerms } from './fr-CA.ts';

export const frenchOfFrance: Catalogue<ReferralsTerms>['fr-FR'] = {
  referrals: 'Orientations',
  'referrals.none': 'Aucune orientation en cours.',
  'referrals.past': ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      one: '{count} orientation passée',
      other: '{count} orientations passées',
    }),
  'compose.service': 'Nouvelle orientation',
  'declineReason.notEligible': 'non éligible',
};
