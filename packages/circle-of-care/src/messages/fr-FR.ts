import type { Catalogue, Formats, TermValues } from '@fil/element-kit';
import { domainTerms, roleTerms } from '@fil/words';
import type { CircleTerms } from './fr-CA.ts';

/** Where France says it otherwise. */
export const frenchOfFrance: Catalogue<CircleTerms>['fr-FR'] = {
  title: 'Cercle de prise en charge',
  'view.referrals': 'Orientations',
  'lead.unanswered': ({ count }: TermValues, formats: Formats) =>
    formats.plural(Number(count), {
      one: 'Une orientation attend sa réponse',
      other: '{count} orientations attendent leur réponse',
    }),
  'problem.day': 'une date, comme 07/04/2026',
  ...roleTerms['fr-FR'],
  ...domainTerms['fr-FR'],
};
