import { domainTerms } from '@fil/words';
import type { VisitTerms } from './fr-CA.ts';

/** What France says otherwise. */
export const frFr: Partial<VisitTerms> = {
  ...domainTerms['fr-FR'],
  deviceHint: 'Pour le reconnaître dans la liste si vous le perdez. Pas de nom de personne accompagnée.',
};
