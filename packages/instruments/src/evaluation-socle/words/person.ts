import type { SectionWords } from './question-words.ts';
import { autonomy, presence, trouble } from './scales.ts';

/** Expectations and strengths, social situation, finances, social roles. */
export const personWords: SectionWords = {
  'expectations/words': {
    text: { fr: 'Ce qui compte le plus pour elle en ce moment', en: 'What matters most to the person now' },
    help: { fr: 'Avec ses mots, sans les reformuler.', en: 'In the person’s own words, not rephrased.' },
  },
  'expectations/change': {
    text: { fr: 'Ce qu’elle aimerait voir changer', en: 'What the person would like to see change' },
  },
  'expectations/unwanted': {
    text: { fr: 'Ce dont elle ne veut pas', en: 'What the person does not want' },
  },
  'expectations/motivation': {
    text: { fr: 'Disposition à recevoir de l’aide', en: 'Readiness to receive help' },
    options: {
      ready: { fr: 'La souhaite', en: 'Wishes it' },
      hesitant: { fr: 'Hésite', en: 'Hesitates' },
      notNow: { fr: 'N’en veut pas pour le moment', en: 'Does not want it for now' },
    },
  },
  'strengths/skills': {
    text: {
      fr: 'Ce qu’elle fait bien, ce dont elle est fière',
      en: 'What the person does well and is proud of',
    },
  },
  'strengths/sources': {
    text: { fr: 'Ce qui la soutient', en: 'What keeps the person going' },
    options: {
      family: { fr: 'Sa famille', en: 'Family' },
      neighbours: { fr: 'Amis, voisins', en: 'Friends, neighbours' },
      activity: { fr: 'Une activité qu’elle aime', en: 'An activity enjoyed' },
      faith: { fr: 'Sa foi, ses convictions', en: 'Faith, convictions' },
      routine: { fr: 'Ses habitudes', en: 'Routines' },
      humour: { fr: 'Son humour, son caractère', en: 'Humour, character' },
      pet: { fr: 'Un animal', en: 'A pet' },
    },
  },
  'social/living-with': {
    text: { fr: 'Avec qui elle vit', en: 'Whom the person lives with' },
    options: {
      alone: { fr: 'Seule', en: 'Alone' },
      partner: { fr: 'Conjoint ou conjointe', en: 'Partner' },
      family: { fr: 'Autre parent', en: 'Other relative' },
      others: { fr: 'D’autres personnes', en: 'Other people' },
    },
  },
  'social/history': {
    text: { fr: 'Parcours de vie, langue, culture', en: 'Life story, language, culture' },
    help: {
      fr: 'Ce qu’il faut savoir pour bien l’accompagner, et qu’elle accepte de voir noté.',
      en: 'What one must know to give good support, and that the person agrees to have written.',
    },
  },
  'housing/kind': {
    text: { fr: 'Lieu de vie', en: 'Living place' },
    options: {
      owned: { fr: 'Propriétaire', en: 'Owns the home' },
      rented: { fr: 'Locataire', en: 'Rents the home' },
      residence: {
        fr: 'Résidence ou hébergement',
        'fr-CA': 'RPA, ressource ou hébergement',
        'fr-FR': 'Résidence autonomie ou établissement',
        en: 'Residence or facility',
      },
      noHome: { fr: 'Sans domicile', en: 'No home' },
    },
  },
  'housing/suited': {
    text: { fr: 'Logement adapté à ses capacités', en: 'Home suited to the person’s abilities' },
    options: {
      suited: { fr: 'Oui', en: 'Yes' },
      partly: { fr: 'En partie', en: 'In part' },
      unsuited: { fr: 'Non', en: 'No' },
    },
  },
  'housing/conditions': {
    text: { fr: 'Ce qui rend la vie difficile chez elle', en: 'What makes life at home hard' },
    options: {
      none: { fr: 'Rien de particulier', en: 'Nothing in particular' },
      cold: { fr: 'Froid, chauffage ou électricité', en: 'Cold, heating or electricity' },
      unhealthy: { fr: 'Insalubrité, encombrement', en: 'Unhealthy or cluttered' },
      stairs: { fr: 'Escaliers, accès', en: 'Stairs, access' },
      remote: { fr: 'Loin des commerces et des services', en: 'Far from shops and services' },
      unsafe: { fr: 'Voisinage, insécurité', en: 'Neighbourhood, insecurity' },
    },
  },
  'housing/at-risk': {
    text: { fr: 'Risque de perdre son logement', en: 'At risk of losing the home' },
  },
  'finances/paperwork': {
    text: { fr: 'Courrier, factures et démarches', en: 'Mail, bills and paperwork' },
    options: autonomy,
  },
  'finances/ends-meet': {
    text: { fr: 'Boucler le mois', en: 'Making ends meet' },
    options: {
      easily: { fr: 'Sans peine', en: 'Without trouble' },
      barely: { fr: 'Tout juste', en: 'Barely' },
      no: { fr: 'N’y arrive pas', en: 'Does not manage' },
    },
  },
  'finances/unclaimed-rights': {
    text: {
      fr: 'Droits ou prestations qui restent à demander',
      en: 'Rights or benefits still to be claimed',
    },
  },
  'protection/measure': {
    text: { fr: 'Mesure de protection juridique', en: 'Legal protection measure' },
    help: {
      fr: 'Selon la loi du pays, avec le nom du représentant en commentaire.',
      'fr-CA':
        'Tutelle au majeur, mandat de protection, mesure d’assistance. Nom du représentant en commentaire.',
      'fr-FR':
        'Sauvegarde de justice, curatelle, tutelle, habilitation familiale, mandat de protection future. Nom du représentant en commentaire.',
      en: 'As the law of the country names it. Put the representative’s name in a comment.',
    },
    options: {
      none: { fr: 'Aucune', en: 'None' },
      inProgress: { fr: 'Demandée', en: 'Requested' },
      inPlace: { fr: 'En place', en: 'In place' },
    },
  },
  'protection/pressure': {
    text: {
      fr: 'Pressions sur son argent, ses biens ou ses décisions',
      en: 'Pressure on money, property or decisions',
    },
  },
  'roles/contacts': {
    text: { fr: 'Parler à quelqu’un ou recevoir une visite', en: 'Talking to someone or having a visit' },
    options: presence,
  },
  'roles/outings': {
    text: { fr: 'Sortir pour autre chose que des soins', en: 'Going out for other reasons than care' },
    options: presence,
  },
  'roles/loneliness': {
    text: { fr: 'Sentiment de solitude', en: 'Feeling of loneliness' },
    options: trouble,
  },
  'roles/given-up': {
    text: {
      fr: 'Rôles et activités abandonnés qu’elle aimerait reprendre',
      en: 'Roles and activities given up that the person would take up again',
    },
  },
};
