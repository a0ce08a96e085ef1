import type { Words } from '../shared/words.ts';

export const copyright: Words = {
  fr: 'Fil conducteur, formulation originale, MPL-2.0, d’après les six dimensions dégagées par Katrina Milaney (2012). Les seuils sont les nôtres et n’ont pas été validés par une étude.',
  en: 'Fil conducteur, own wording, MPL-2.0, after the six dimensions described by Katrina Milaney (2012). The bands are ours and have not been validated in a study.',
};

export const headings: Readonly<Record<string, Words>> = {
  collaboration: { fr: 'Collaborer', en: 'Collaboration' },
  match: { fr: 'Accorder les services aux besoins', en: 'Right match of services' },
  context: { fr: 'Tenir compte de qui elle est', en: 'Case management in context' },
  engagement: { fr: 'Créer le lien qui convient', en: 'Right kind of engagement' },
  system: { fr: 'Un ensemble coordonné', en: 'Coordinated system' },
  evaluation: { fr: 'Savoir si cela aide', en: 'Evaluation for success' },
};

export const points: Readonly<Record<string, Words>> = {
  'collaboration/one-plan': {
    fr: 'Tous les partenaires travaillent au même plan, connu de chacun',
    en: 'All partners work on the same plan, which each one knows',
  },
  'collaboration/sector': {
    fr: 'La personne est accueillie par tout le secteur, pas par un seul organisme',
    en: 'The person is welcomed by the whole sector, not by one body',
  },
  'match/needs-first': {
    fr: 'Les services répondent à ce dont elle a besoin, non à ce qui est offert',
    en: 'Services answer what the person needs, not what is on offer',
  },
  'match/intensity': {
    fr: 'L’intensité du suivi change quand la situation change',
    en: 'The intensity of the follow-up changes when the situation does',
  },
  'context/history': {
    fr: 'L’âge, la culture, le genre et les épreuves traversées changent la façon de faire',
    en: 'Age, culture, gender and hardships lived through change how things are done',
  },
  'context/strengths': {
    fr: 'Le plan s’appuie sur ses forces et sur ses proches',
    en: 'The plan rests on the person’s strengths and people',
  },
  'engagement/trust': {
    fr: 'On a pris le temps de la confiance avant de demander des engagements',
    en: 'Time was taken for trust before asking for commitments',
  },
  'engagement/choice': {
    fr: 'Elle a choisi ses buts, et peut changer d’avis',
    en: 'The person chose the aims, and may change their mind',
  },
  'system/one-person': {
    fr: 'Une personne nommée répond de l’ensemble, et quelqu’un la remplace',
    en: 'One named person answers for the whole, and someone replaces them',
  },
  'system/access': {
    fr: 'Les délais et les refus sont suivis et remontés',
    en: 'Waiting times and refusals are followed and reported',
  },
  'evaluation/outcomes': {
    fr: 'On vérifie régulièrement ce qui a changé pour elle',
    en: 'What has changed for the person is checked regularly',
  },
  'evaluation/heard': {
    fr: 'Son avis sur l’aide reçue est demandé et pris en compte',
    en: 'The person’s opinion of the help is asked for and heeded',
  },
};
