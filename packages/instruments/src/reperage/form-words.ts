import type { Words } from '../shared/words.ts';

export const copyright: Words = {
  fr: 'Fil conducteur, formulation originale, MPL-2.0. Le nombre de critères à réunir et l’âge sont ceux du territoire; à défaut, les nôtres.',
  en: 'Fil conducteur, own wording, MPL-2.0. How many criteria must be met, and the age, are the territory’s; failing that, ours.',
};

export const headings: Readonly<Record<'source' | 'criteria' | 'age', Words>> = {
  source: { fr: 'D’où vient le signalement', en: 'Who signalled the situation' },
  criteria: { fr: 'Critères', en: 'Criteria' },
  age: { fr: 'Âge', en: 'Age' },
};

export const source: Words = {
  fr: 'Personne ou service qui a signalé',
  en: 'Person or service that signalled it',
};

export const sourceWords: Readonly<Record<string, Words>> = {
  person: { fr: 'La personne elle-même', en: 'The person' },
  relative: { fr: 'Un proche', en: 'A relative or friend' },
  hospital: { fr: 'Hôpital, urgence', 'fr-FR': 'Hôpital, urgences', en: 'Hospital, emergency' },
  primaryCare: {
    fr: 'Médecin de famille, première ligne',
    'fr-FR': 'Médecin traitant, soins de ville',
    en: 'Family physician, primary care',
  },
  homeSupport: { fr: 'Soutien à domicile', 'fr-FR': 'Aide ou soins à domicile', en: 'Home support' },
  socialServices: { fr: 'Services sociaux', en: 'Social services' },
  communityOrganization: {
    fr: 'Organisme communautaire',
    'fr-FR': 'Association',
    en: 'Community organization',
  },
  housing: { fr: 'Logement, bailleur', en: 'Housing, landlord' },
  other: { fr: 'Autre', en: 'Other' },
};

export interface CriterionWords {
  readonly text: Words;
  readonly help: Words;
}

export const criterionWords: Readonly<Record<string, CriterionWords>> = {
  incapacity: {
    text: { fr: 'Incapacités modérées à graves', en: 'Moderate to severe incapacities' },
    help: {
      fr: 'Elle a besoin de quelqu’un chaque jour ou presque, pour son corps, sa tête ou sa maison.',
      en: 'Someone is needed every day or nearly, for body, mind or household.',
    },
  },
  supportExhausted: {
    text: { fr: 'Entourage absent ou épuisé', en: 'Support network absent or exhausted' },
    help: {
      fr: 'Personne ne peut aider, ou ceux qui aident n’en peuvent plus.',
      en: 'Nobody can help, or those who help cannot go on.',
    },
  },
  placementRisk: {
    text: {
      fr: 'Risque d’hospitalisation ou d’hébergement prématuré',
      'fr-FR': 'Risque d’hospitalisation ou d’entrée prématurée en établissement',
      en: 'Risk of hospital stay or premature placement',
    },
    help: {
      fr: 'Séjours ou passages récents, chutes, aggravation, demande d’hébergement.',
      'fr-FR': 'Séjours ou passages récents, chutes, aggravation, demande d’entrée en établissement.',
      en: 'Recent stays or visits, falls, worsening, request for placement.',
    },
  },
  potentialAtHome: {
    text: { fr: 'Vivre à domicile reste possible', en: 'Living at home remains possible' },
    help: {
      fr: 'Avec des services et un logement qui conviennent, et si elle le souhaite.',
      en: 'With suitable services and housing, and if the person wishes it.',
    },
  },
  continuousFollowUp: {
    text: { fr: 'Suivi continu et de longue durée nécessaire', en: 'Continuous long-term follow-up needed' },
    help: {
      fr: 'La situation ne se règlera pas par une aide ponctuelle.',
      en: 'The situation will not be settled by help for a time.',
    },
  },
  severalServices: {
    text: { fr: 'Services de plusieurs sortes à coordonner', en: 'Several kinds of services to coordinate' },
    help: {
      fr: 'Publics, communautaires, d’autres secteurs : au moins deux.',
      'fr-FR': 'Publics, associatifs, d’autres secteurs : au moins deux.',
      en: 'Public, community, other sectors: at least two.',
    },
  },
};

export const age: Words = { fr: 'Âge en années', en: 'Age in years' };
export const profile: Words = {
  fr: 'Profil gériatrique malgré un âge inférieur',
  en: 'Geriatric profile despite a lower age',
};
export const profileHelp: Words = {
  fr: 'Seulement sous l’âge fixé par le territoire.',
  en: 'Only under the age set by the territory.',
};
export const profileReason: Words = {
  fr: 'Ce qui fait retenir ce profil',
  en: 'Why this profile is retained',
};
