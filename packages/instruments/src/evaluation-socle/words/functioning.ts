import type { SectionWords } from './question-words.ts';
import { autonomy, times, trouble } from './scales.ts';

/** Health and medication, mobility, personal care, cognition and mood, domestic life. */
export const functioningWords: SectionWords = {
  'health/perceived': {
    text: { fr: 'Comment elle trouve sa santé', en: 'How the person rates their health' },
    options: {
      good: { fr: 'Bonne', en: 'Good' },
      fair: { fr: 'Passable', 'fr-FR': 'Moyenne', en: 'Fair' },
      poor: { fr: 'Mauvaise', en: 'Poor' },
    },
  },
  'health/conditions': {
    text: { fr: 'Problèmes de santé connus', en: 'Known health problems' },
    help: {
      fr: 'Diagnostics reçus d’un professionnel : nommer qui et quand. On n’en pose pas ici.',
      en: 'Diagnoses received from a professional: say who and when. None is made here.',
    },
  },
  'health/recommendations': {
    text: { fr: 'Recommandations reçues', en: 'Recommendations received' },
    help: {
      fr: 'Du médecin de famille ou d’un autre professionnel : nommer qui et quand.',
      'fr-FR': 'Du médecin traitant ou d’un autre professionnel : nommer qui et quand.',
      en: 'From the family physician or another professional: say who and when.',
    },
  },
  'health/hardships': {
    text: {
      fr: 'Épreuves ou traumatismes dont il faut tenir compte',
      en: 'Hardship or trauma to be mindful of',
    },
    help: {
      fr: 'Seulement ce qu’elle accepte de voir noté. On ne le demande pas si elle n’en parle pas.',
      en: 'Only what the person agrees to have written. It is not asked for unless they speak of it.',
    },
  },
  'health/hospital': {
    text: {
      fr: 'Hospitalisations ou passages à l’urgence depuis six mois',
      'fr-FR': 'Hospitalisations ou passages aux urgences depuis six mois',
      en: 'Hospital stays or emergency visits in six months',
    },
    options: { ...times, once: { fr: 'Une fois', en: 'Once' } },
  },
  'health/pain': {
    text: { fr: 'Douleur au quotidien', en: 'Everyday pain' },
    options: {
      none: { fr: 'Aucune', en: 'None' },
      mild: { fr: 'Légère', en: 'Mild' },
      moderate: { fr: 'Gênante', en: 'Troublesome' },
      severe: { fr: 'Forte', en: 'Severe' },
    },
  },
  'health/weight-loss': {
    text: { fr: 'Perte de poids non voulue depuis trois mois', en: 'Unintended weight loss in three months' },
  },
  'medication/count': {
    text: { fr: 'Médicaments pris chaque jour', en: 'Medicines taken every day' },
    options: {
      none: { fr: 'Aucun', en: 'None' },
      oneToFour: { fr: '1 à 4', en: '1 to 4' },
      fiveToNine: { fr: '5 à 9', en: '5 to 9' },
      tenOrMore: { fr: '10 ou plus', en: '10 or more' },
    },
  },
  'medication/taking': {
    text: { fr: 'Prise des médicaments', en: 'Taking medicines' },
    options: {
      reliably: { fr: 'Seule, sans erreur', en: 'Alone, without error' },
      withErrors: { fr: 'Seule, avec des oublis ou des erreurs', en: 'Alone, with omissions or errors' },
      withHelp: { fr: 'Préparés ou donnés par quelqu’un', en: 'Prepared or given by someone' },
    },
  },
  'medication/reviewed': {
    text: {
      fr: 'Médicaments revus par un médecin ou un pharmacien depuis un an',
      en: 'Medicines reviewed by a physician or pharmacist within a year',
    },
  },
  'mobility/transfers': {
    text: { fr: 'Se lever, se coucher, s’asseoir', en: 'Getting up, lying down, sitting' },
    options: autonomy,
  },
  'mobility/indoors': {
    text: { fr: 'Se déplacer chez soi', en: 'Moving around at home' },
    options: autonomy,
  },
  'mobility/outdoors': {
    text: { fr: 'Se déplacer dehors', en: 'Moving around outdoors' },
    options: autonomy,
  },
  'mobility/falls': {
    text: { fr: 'Chutes depuis six mois', en: 'Falls in six months' },
    help: { fr: 'Même sans blessure.', en: 'Even without injury.' },
    options: times,
  },
  'mobility/fear-of-falling': {
    text: { fr: 'Évite de bouger par peur de tomber', en: 'Avoids moving for fear of falling' },
  },
  'mobility/aids': {
    text: { fr: 'Aides à la marche', en: 'Walking aids' },
    options: {
      noAid: { fr: 'Aucune', en: 'None' },
      cane: { fr: 'Canne', en: 'Cane' },
      walker: { fr: 'Déambulateur', 'fr-CA': 'Marchette ou déambulateur', en: 'Walker' },
      wheelchair: { fr: 'Fauteuil roulant', en: 'Wheelchair' },
      other: { fr: 'Autre', en: 'Other' },
    },
  },
  'adl/washing': {
    text: { fr: 'Se laver', en: 'Washing' },
    options: autonomy,
  },
  'adl/dressing': {
    text: { fr: 'S’habiller', en: 'Dressing' },
    options: autonomy,
  },
  'adl/toileting': {
    text: { fr: 'Utiliser les toilettes', en: 'Using the toilet' },
    options: autonomy,
  },
  'adl/continence': {
    text: { fr: 'Fuites d’urine ou de selles', en: 'Leaking of urine or stools' },
    options: trouble,
  },
  'adl/eating': {
    text: { fr: 'Manger et boire', en: 'Eating and drinking' },
    options: autonomy,
  },
  'cognition/memory': {
    text: { fr: 'Oublis qui gênent la vie de tous les jours', en: 'Forgetting that disturbs everyday life' },
    options: trouble,
  },
  'cognition/bearings': {
    text: { fr: 'Se perd dans les lieux, le jour ou l’heure', en: 'Loses track of places, day or time' },
    options: trouble,
  },
  'cognition/decisions': {
    text: { fr: 'Décider pour soi au quotidien', en: 'Deciding for oneself every day' },
    options: {
      alone: { fr: 'Seule', en: 'Alone' },
      withSupport: { fr: 'Avec du soutien', en: 'With support' },
      unable: { fr: 'N’y arrive pas', en: 'Does not manage' },
    },
  },
  'cognition/mood': {
    text: {
      fr: 'Tristesse ou découragement qui pèse sur ses journées',
      en: 'Sadness or discouragement that weighs on the days',
    },
    options: trouble,
  },
  'cognition/behaviour': {
    text: { fr: 'Comportements qui inquiètent l’entourage', en: 'Behaviour that worries those around' },
  },
  'domestic/meals': {
    text: { fr: 'Préparer les repas', en: 'Preparing meals' },
    options: autonomy,
  },
  'domestic/skipped-meals': {
    text: { fr: 'Repas sautés', en: 'Skipped meals' },
    options: trouble,
  },
  'domestic/housework': {
    text: { fr: 'Entretenir la maison et le linge', en: 'Housework and laundry' },
    options: autonomy,
  },
  'domestic/shopping': {
    text: { fr: 'Faire l’épicerie et les courses', 'fr-FR': 'Faire les courses', en: 'Shopping' },
    options: autonomy,
  },
  'domestic/phone': {
    text: { fr: 'Téléphoner, appeler à l’aide', en: 'Using the telephone, calling for help' },
    options: autonomy,
  },
};
