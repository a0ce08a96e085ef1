import type { FetchedCatalogue } from '@fil/element-kit';
import { dimensionTerms, domainTerms } from '@fil/words';
import type { WorkshopTerms } from './fr-CA.ts';

/** Only where France says it differently. */
export const frenchOfFrance: FetchedCatalogue<WorkshopTerms>['fr-FR'] = {
  'choice.own': 'Règle de votre structure',
  'method.ownRule': 'Règle déclarée par votre structure, vérifiée par personne ici.',
  sumAbout: 'Votre structure répond de cette règle\u00a0: personne ici ne l’a vérifiée, et le score le dira.',
  keepLead: 'Relisez, puis gardez ce formulaire pour votre structure.',
  name: 'Nom dans la structure',
  nameTaken:
    'Un formulaire de votre structure porte déjà ce nom\u00a0: celui-ci en deviendra une nouvelle version.',
  licence:
    'Votre structure répond de la licence\u00a0: gardez ce formulaire seulement si elle a le droit de l’utiliser. Il sera lu par chaque structure qui partage un dossier où il est rempli.',
  'whatScore.sum': 'Score\u00a0: une somme que votre structure déclare.',
  'refused.unknownVersion': 'Cette version n’est pas dans votre structure. Revenez à la liste et rouvrez-la.',
  ...domainTerms['fr-FR'],
  ...dimensionTerms['fr-FR'],
};
