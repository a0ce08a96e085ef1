import type { DirectoryTerms } from './fr-CA.ts';

/** Only what is said otherwise in France. */
export const frenchOfFrance: Partial<DirectoryTerms> = {
  title: 'Annuaire des ressources',
  onDevice: 'l’éligibilité est vérifiée sur cet appareil, rien n’est transmis',
  'eligible.met': 'Éligible',
  'eligible.unmet': 'Non éligible',
  conditionsTitle: 'Éligibilité',
  'sector.community': 'Associatif',
  'criterion.hasCaregiver': 'avoir un aidant',
  'criterion.hasCaregiverNot': 'être sans aidant',
  'criterion.homeless': 'être sans domicile',
  'criterion.professionalReferral': 'orientation par un professionnel',
  'access.professionalReferral': 'Demander l’orientation d’un professionnel',
  'access.singleEntryPoint': 'Passer par le guichet intégré',
  'reason.notEligible': 'Non éligible',
  gapHelp: 'Le besoin reste visible au plan comme non couvert, avec sa raison.',
  gapProviderNobody: 'Aucune structure trouvée',
  'state.agreed': 'Accepté par la structure',
  addDayHint: 'jj/mm/aaaa',
  'problem.startDue': 'Écrivez un jour, par exemple 20/04/2026.',
  accessNone: 'L’accès n’est pas précisé\u00a0: contactez la structure.',
  addResponsible: 'Responsable',
  addMore: 'Responsable et priorité',
};
