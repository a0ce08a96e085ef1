import { commonMessages } from '../root/messages.ts';
import type { PortalTerms } from '../root/messages.ts';

export const terms: PortalTerms & {
  readonly product: string;
  readonly footer: string;
  readonly born: string;
  readonly file: string;
} = {
  ...commonMessages,
  product: 'File active',
  patients: 'File active',
  directory: 'Annuaire des ressources',
  signOut: 'Se déconnecter',
  signedInAs: 'Connecté\u00a0:',
  recordNumber: 'Dossier n°',
  place: 'Commune',
  reason: 'Motif d’appui',
  patientCount: (count) => (count < 2 ? `${count} personne accompagnée` : `${count} personnes accompagnées`),
  filter: 'Rechercher une personne ou un dossier',
  nothingFound: 'Aucune personne ne correspond à cette recherche.',
  back: 'Revenir à la file active',
  panels: {
    evaluation: 'Évaluation',
    plan: 'Plan personnalisé (PPCS)',
    continuite: 'Continuité',
    ressources: 'Ressources',
    cercle: 'Cercle',
    urgence: 'Urgence',
  },
  references: 'Orientations reçues',
  sharedNote: 'Ouvert par une orientation acceptée, et non par un numéro du DAC.',
  openCircle: 'Ouvrir un cercle de soins',
  municipality: 'Commune',
  panelsLabel: 'Volets du dossier',
  absentFile: 'Ce numéro ne figure pas dans la file active du DAC.',
  sessionOver: 'Votre session a expiré. Ce qui est affiché reste à l’écran.',
  signInAgain: 'Se reconnecter dans une autre fenêtre',
  footer: 'DAC du Bocage – structure fictive, personnes fictives',
  born: 'Né(e) le',
  file: 'Ouvrir le dossier',
};
