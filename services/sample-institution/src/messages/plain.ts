import type { HouseCatalogue } from './catalogue.ts';

const french = {
  product: 'DOSSIER PATIENT v. 4.2',
  unit: 'Service social et gériatrie',
  patients: 'Liste des patients',
  directory: 'Annuaire des ressources',
  withoutMap: 'Intégration sans carte d’importation',
  withMap: 'Intégration avec carte d’importation',
  signOut: 'Déconnexion',
  recordNumber: 'N° IPP',
  name: 'Nom',
  birthDate: 'Né(e) le',
  place: 'Service',
  reason: 'Motif',
  count: (patients: number) => (patients < 2 ? `${patients} patient` : `${patients} patients`),
  open: (name: string) => `Ouvrir le dossier de ${name}`,
  file: 'Dossier',
  inThisFile: 'Dans ce dossier',
  evaluation: 'Évaluation',
  plan: 'Plan personnalisé (PPCS)',
  timeline: 'Continuité du parcours',
  resources: 'Annuaire des ressources',
  absent: 'Ce numéro ne correspond à aucun patient de l’établissement.',
  absentTitle: 'Dossier introuvable',
  sessionOver: 'Votre session a expiré.',
  signInAgain: 'Se reconnecter dans une autre fenêtre',
  unsaved: 'Des modifications ne sont pas encore enregistrées.',
  skip: 'Aller au contenu',
  noScript: 'Les volets de coordination demandent JavaScript.',
  footer: 'CH de Fictiville – établissement fictif, patients fictifs',
  policyKept: 'Politique de sécurité de la page (CSP)\u00a0: aucune violation.',
  policyBrokenOnce: 'Politique de sécurité de la page (CSP)\u00a0: 1 violation ({directives}).',
  policyBroken: 'Politique de sécurité de la page (CSP)\u00a0: {count} violations ({directives}).',
  withoutMapNote: 'Page sans carte d’importation\u00a0; le service est appelé sur sa propre origine.',
};

export type PlainTerms = typeof french;
export const plainMessages: HouseCatalogue<PlainTerms> = { 'fr-CA': french, 'fr-FR': {} };
