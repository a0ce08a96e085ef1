import type { FetchedCatalogue } from '@fil/element-kit';
import type { LibraryTerms } from './fr-CA.ts';

/** Only where France says it differently. */
export const frenchOfFrance: FetchedCatalogue<LibraryTerms>['fr-FR'] = {
  title: 'Formulaires de la structure',
  lead: ({ count }, formats) =>
    formats.plural(Number(count), {
      one: '{count} formulaire apporté par votre structure.',
      other: '{count} formulaires apportés par votre structure.',
    }),
  empty: 'Votre structure n’a encore apporté aucun formulaire.',
  caption: 'Formulaires de la structure',
  notSteward:
    'Vous pouvez voir ces formulaires. Pour en apporter un ou changer son score, adressez-vous à la personne que votre structure en a chargée.',
  'score.sum': 'Somme de la structure',
  'vouched.declared': 'déclaré par votre structure, que personne ici n’a vérifié',
};
