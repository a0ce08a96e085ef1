import type { Patient } from './patient.ts';

/** What an institution wrote in its own record about somebody, by key of the demonstration's person. */
export type OwnNotes = Readonly<Record<string, Pick<Patient, 'place' | 'reason'>>>;

/**
 * The institutions' own words: sector, unit, motive. Our service knows none of this, and none of it says who may read
 * what there. Everybody is fictional.
 */
export const ownNotes: Readonly<Record<string, OwnNotes>> = {
  'clsc-des-rapides': {
    aurore: { place: 'Secteur 3, Val-des-Rapides', reason: 'Perte d’autonomie, chutes' },
    fernand: { place: 'Secteur 3, Val-des-Rapides', reason: 'Retour à domicile après hospitalisation' },
    gisele: { place: 'Secteur 1, Sainte-Lumière', reason: 'Soutien à la proche aidante' },
    laurier: { place: 'Secteur 3, Val-des-Rapides', reason: 'Déménagement en résidence' },
    therese: { place: 'Secteur 2, Pointe-aux-Saules', reason: 'Soins de plaies, aide au bain' },
    armand: { place: 'Secteur 1, Sainte-Lumière', reason: 'Nouvelle demande' },
  },
  'hopital-du-lac': {
    aurore: { place: 'Liaison – congé donné', reason: 'Médecine 4, 19 au 26 mars' },
    fernand: { place: '4 Ouest, 412-1', reason: 'Médecine' },
    therese: { place: 'Clinique des plaies', reason: 'Suivi externe' },
  },
  'dac-du-bocage': {
    herve: { place: 'Fictiville', reason: 'Retour à domicile, épuisement de l’aidante' },
    simone: { place: 'La Haie-Fleurie', reason: 'Isolement, refus d’aide' },
    marcel: { place: 'Roche-Blanche', reason: 'Entrée en établissement envisagée' },
    yvette: { place: 'Fictiville', reason: 'Changement de médecin traitant' },
  },
  'ch-de-fictiville': {
    herve: { place: 'Court séjour gériatrique', reason: 'Chute' },
    simone: { place: 'Hôpital de jour', reason: 'Bilan' },
    marcel: { place: 'SMR, ch. 207', reason: 'Rééducation' },
  },
  escale: {
    jo: { place: 'Rue de la Criée', reason: 'Suivi de transition, premier logement' },
    nadine: { place: 'Refuge du Quai', reason: 'Premières rencontres' },
  },
  'refuge-du-quai': {
    jo: { place: 'Passages de nuit', reason: 'Nuits et rencontres' },
    nadine: { place: 'Lit 6', reason: 'Hébergement depuis le 28 mars' },
  },
};

/** Persons whom an institution follows without our service: their file there is as absent as a forbidden one. */
export const followedElsewhere: Readonly<Record<string, readonly Patient[]>> = {
  'clsc-des-rapides': [
    {
      recordNumber: '5120934',
      name: 'Odette S.',
      birthDate: '1951-04-18',
      place: 'Secteur 2, Pointe-aux-Saules',
      reason: 'Info-Social, suivi ponctuel',
    },
  ],
  'hopital-du-lac': [
    {
      recordNumber: '2210457',
      name: 'Benoît R.',
      birthDate: '1962-11-03',
      place: 'Urgence, civière 14',
      reason: 'Observation',
    },
    {
      recordNumber: '3308812',
      name: 'Colombe A.',
      birthDate: '1956-02-27',
      place: '3 Est, 318-2',
      reason: 'Chirurgie',
    },
    {
      recordNumber: '1947720',
      name: 'Denis H.',
      birthDate: '1949-09-09',
      place: '4 Ouest, 409-1',
      reason: 'Médecine',
    },
    {
      recordNumber: '4471263',
      name: 'Ginette F.',
      birthDate: '1943-01-30',
      place: 'Hôpital de jour',
      reason: 'Réadaptation',
    },
    {
      recordNumber: '2786091',
      name: 'Hugo Z.',
      birthDate: '1988-06-12',
      place: 'Urgence, civière 6',
      reason: 'Évaluation',
    },
    {
      recordNumber: '3920148',
      name: 'Micheline W.',
      birthDate: '1947-12-21',
      place: '4 Ouest, 415-2',
      reason: 'Médecine',
    },
  ],
  'dac-du-bocage': [
    {
      recordNumber: '6610382',
      name: 'Paulette N.',
      birthDate: '1944-08-05',
      place: 'Roche-Blanche',
      reason: 'Demande d’information',
    },
  ],
  'ch-de-fictiville': [
    {
      recordNumber: '7002315',
      name: 'André K.',
      birthDate: '1940-05-16',
      place: 'Urgences',
      reason: 'Observation',
    },
    {
      recordNumber: '7118460',
      name: 'Josette F.',
      birthDate: '1952-10-08',
      place: 'Court séjour gériatrique',
      reason: 'Bilan',
    },
  ],
};
