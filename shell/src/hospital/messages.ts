import { commonMessages } from '../root/messages.ts';
import type { PortalTerms } from '../root/messages.ts';

export const terms: PortalTerms & {
  readonly product: string;
  readonly footer: string;
  readonly unit: string;
} = {
  ...commonMessages,
  product: 'DCI',
  patients: 'Patients',
  directory: 'Répertoire',
  signOut: 'Quitter',
  signedInAs: 'Session\u00a0:',
  recordNumber: 'N° dossier',
  birthDate: 'DDN',
  place: 'Unité / lit',
  reason: 'Épisode',
  patientCount: (count) => (count < 2 ? `${count} patient` : `${count} patients`),
  filter: 'Recherche (nom, n° dossier)',
  nothingFound: 'Aucun patient.',
  back: 'Liste des patients',
  panels: {
    evaluation: 'Évaluation',
    plan: 'PSI',
    continuite: 'Continuité',
    ressources: 'Ressources',
    cercle: 'Cercle',
    urgence: 'Urgence',
  },
  references: 'Références reçues',
  panelsLabel: 'Volets',
  absentFile: 'Numéro absent de l’index patient de l’hôpital.',
  sessionOver: 'Session expirée. L’écran est conservé.',
  signInAgain: 'Rouvrir la session (autre fenêtre)',
  footer: 'Hôpital du Lac – établissement fictif, patients fictifs',
  unit: 'Dossier clinique informatisé',
};
