import { strainOptions, strainWords } from '../../caregiver-check/form-words.ts';
import type { SectionWords } from './question-words.ts';

const strainQuestions: SectionWords = Object.fromEntries(
  Object.entries(strainWords).map(([name, text]) => [`caregiver/${name}`, { text, options: strainOptions }]),
);

/** Help in place, the caregiver's own section, risk and urgency. */
export const supportWords: SectionWords = {
  'support/services': {
    text: {
      fr: 'Services déjà en place, tous organismes confondus',
      en: 'Services already in place, from every body',
    },
    help: {
      fr: 'Qui, quoi, combien de fois par semaine : public, communautaire, privé.',
      'fr-FR': 'Qui, quoi, combien de fois par semaine : public, associatif, privé.',
      en: 'Who, what, how many times a week: public, community, private.',
    },
  },
  'support/services-enough': {
    text: { fr: 'Services suffisants', en: 'Enough services' },
    options: {
      yes: { fr: 'Oui', en: 'Yes' },
      partly: { fr: 'En partie', en: 'In part' },
      no: { fr: 'Non', en: 'No' },
    },
  },
  'support/limits': {
    text: {
      fr: 'Ce que l’entourage ne peut pas assurer',
      en: 'What family and friends cannot provide',
    },
  },
  'support/caregiver': {
    text: { fr: 'Un proche l’aide régulièrement', en: 'A relative or friend helps regularly' },
  },
  'support/tasks': {
    text: { fr: 'Ce que fait ce proche', en: 'What the caregiver does' },
    options: {
      personalCare: { fr: 'Soins du corps', en: 'Personal care' },
      meals: { fr: 'Repas', en: 'Meals' },
      errands: { fr: 'Courses, ménage', en: 'Shopping, housework' },
      money: { fr: 'Argent, démarches', en: 'Money, paperwork' },
      transport: { fr: 'Transport, accompagnement', en: 'Transport, going along' },
      supervision: { fr: 'Surveillance', en: 'Supervision' },
      company: { fr: 'Présence, soutien moral', en: 'Company, moral support' },
    },
  },
  'support/relief': {
    text: {
      fr: 'Quelqu’un peut prendre le relais si ce proche est empêché',
      en: 'Someone can take over if the caregiver is prevented',
    },
    options: {
      yes: { fr: 'Oui', en: 'Yes' },
      notSure: { fr: 'Pas sûr', en: 'Not sure' },
      no: { fr: 'Non', en: 'No' },
    },
  },
  'caregiver/words': {
    text: { fr: 'Ce que le proche attend', en: 'What the caregiver expects' },
    help: {
      fr: 'Avec ses mots à lui, séparés de ceux de la personne.',
      en: 'In the caregiver’s own words, kept apart from the person’s.',
    },
  },
  ...strainQuestions,
  'caregiver/impact': {
    text: {
      fr: 'Ce que la situation a changé dans sa vie et dans leur relation',
      en: 'What the situation changed in the caregiver’s life and in their relationship',
    },
  },
  'caregiver/capacities': {
    text: {
      fr: 'Ce que le proche peut et souhaite continuer à faire',
      en: 'What the caregiver can and wishes to go on doing',
    },
  },
  'caregiver/needs': {
    text: { fr: 'Ce dont le proche a besoin pour lui-même', en: 'What the caregiver needs for themselves' },
    options: {
      respite: { fr: 'Du répit', en: 'Respite' },
      information: { fr: 'De l’information', en: 'Information' },
      practicalHelp: { fr: 'Un coup de main concret', en: 'Practical help' },
      moralSupport: { fr: 'Du soutien moral, un groupe', en: 'Moral support, a group' },
      money: { fr: 'Une aide financière', en: 'Financial help' },
      ownCare: { fr: 'S’occuper de sa propre santé', en: 'Time for their own health' },
    },
  },
  'caregiver/limits': {
    text: {
      fr: 'Ce que le proche ne peut pas ou ne veut plus faire',
      en: 'What the caregiver cannot do, or no longer wants to',
    },
  },
  'risk/level': {
    text: { fr: 'Niveau de risque à domicile', en: 'Level of risk at home' },
    options: {
      low: { fr: 'Faible', en: 'Low' },
      moderate: { fr: 'Modéré', en: 'Moderate' },
      high: { fr: 'Élevé', en: 'High' },
    },
  },
  'risk/urgency': {
    text: { fr: 'Délai dans lequel il faut agir', en: 'How soon something must be done' },
    options: {
      none: { fr: 'Sans urgence', en: 'Not urgent' },
      week: { fr: 'Dans la semaine', en: 'Within the week' },
      twoDays: { fr: 'Dans les 48 heures', en: 'Within 48 hours' },
      now: { fr: 'Tout de suite', en: 'At once' },
    },
  },
  'risk/protection': {
    text: { fr: 'Besoin de protection', en: 'Need of protection' },
    help: {
      fr: 'Maltraitance, négligence, inaptitude présumée.',
      'fr-FR': 'Maltraitance, négligence, altération présumée des facultés.',
      en: 'Abuse, neglect, presumed incapacity.',
    },
  },
  'risk/dangers': {
    text: { fr: 'Dangers repérés', en: 'Dangers noticed' },
    options: {
      none: { fr: 'Aucun', en: 'None' },
      falls: { fr: 'Chutes', en: 'Falls' },
      fire: { fr: 'Feu, cuisinière, tabac', 'fr-FR': 'Feu, gaz, tabac', en: 'Fire, stove, smoking' },
      wandering: { fr: 'Se perd, sort la nuit', en: 'Gets lost, goes out at night' },
      undernourishment: { fr: 'Dénutrition, déshydratation', en: 'Undernourishment, dehydration' },
      medicines: { fr: 'Médicaments mal pris', en: 'Medicines taken wrongly' },
      selfNeglect: { fr: 'Négligence de soi', en: 'Self-neglect' },
      violence: { fr: 'Violence, abus', en: 'Violence, abuse' },
      substances: { fr: 'Alcool, drogues', en: 'Alcohol, drugs' },
      alone: { fr: 'Ne peut pas rester seule', en: 'Cannot be left alone' },
    },
  },
  'risk/factors': {
    text: {
      fr: 'Ce qui fait dire qu’il y a un risque, et ce qui protège',
      en: 'What makes for a risk, and what protects',
    },
  },
};
