import { commonMessages } from '../root/messages.ts';
import type { PortalTerms } from '../root/messages.ts';

/** A community body speaks of persons, and of where to find them rather than of a sector. */
export const terms: PortalTerms & {
  readonly product: string;
  readonly footer: string;
} = {
  ...commonMessages,
  product: 'Carnet de suivi',
  patients: 'Personnes accompagnées',
  signOut: 'Fermer le carnet',
  signedInAs: 'Carnet ouvert par',
  recordNumber: 'Fiche',
  place: 'Où la trouver',
  patientCount: (count) => (count < 2 ? `${count} personne` : `${count} personnes`),
  filter: 'Chercher un nom ou un numéro de fiche',
  sharedNote: 'Ouvert par une référence acceptée. L’organisme n’a pas de fiche pour cette personne.',
  panelsLabel: 'Volets de la fiche',
  absentFile: 'Ce numéro de fiche ne figure pas dans le carnet de l’organisme.',
  footer: 'Organisme fictif, personnes fictives.',
};
