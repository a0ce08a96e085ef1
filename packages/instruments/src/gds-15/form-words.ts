import type { Words } from '../shared/words.ts';

export const title: Words = {
  fr: 'Échelle de dépression gériatrique, 15 questions (GDS-15)',
  en: 'Geriatric Depression Scale, 15 questions (GDS-15)',
};

export const copyright: Words = {
  fr: 'GDS-15, version courte de J. I. Sheikh et J. A. Yesavage (1986), original anglais du domaine public. Formulation française : Fil conducteur, MPL-2.0; ce n’est pas une traduction validée par une étude.',
  en: 'GDS-15, short form by J. I. Sheikh and J. A. Yesavage (1986), English original in the public domain. French wording: Fil conducteur, MPL-2.0; it is not a translation validated in a study.',
};

export const pastWeek: Words = {
  fr: 'Comment vous êtes-vous senti(e) depuis une semaine?',
  en: 'How have you felt over the past week?',
};

export const itemWords: Readonly<Record<string, Words>> = {
  satisfied: {
    fr: 'Dans l’ensemble, êtes-vous satisfait(e) de votre vie?',
    en: 'Are you basically satisfied with your life?',
  },
  'dropped-activities': {
    fr: 'Avez-vous laissé tomber beaucoup de vos activités et de ce qui vous intéressait?',
    en: 'Have you dropped many of your activities and interests?',
  },
  empty: { fr: 'Trouvez-vous que votre vie est vide?', en: 'Do you feel that your life is empty?' },
  bored: { fr: 'Vous ennuyez-vous souvent?', en: 'Do you often get bored?' },
  'good-spirits': {
    fr: 'Avez-vous bon moral la plupart du temps?',
    en: 'Are you in good spirits most of the time?',
  },
  afraid: {
    fr: 'Craignez-vous qu’un malheur vous arrive?',
    en: 'Are you afraid that something bad is going to happen to you?',
  },
  happy: {
    fr: 'Êtes-vous heureux ou heureuse la plupart du temps?',
    en: 'Do you feel happy most of the time?',
  },
  helpless: { fr: 'Vous sentez-vous souvent sans recours?', en: 'Do you often feel helpless?' },
  'staying-home': {
    fr: 'Aimez-vous mieux rester chez vous que sortir et faire du nouveau?',
    en: 'Do you prefer to stay at home, rather than going out and doing new things?',
  },
  memory: {
    fr: 'Pensez-vous avoir plus de problèmes de mémoire que la plupart des gens?',
    en: 'Do you feel you have more problems with memory than most?',
  },
  wonderful: {
    fr: 'Trouvez-vous merveilleux d’être en vie aujourd’hui?',
    en: 'Do you think it is wonderful to be alive now?',
  },
  worthless: {
    fr: 'Tel que vous êtes à présent, avez-vous l’impression de ne pas valoir grand-chose?',
    en: 'Do you feel pretty worthless the way you are now?',
  },
  energy: { fr: 'Vous sentez-vous plein(e) d’énergie?', en: 'Do you feel full of energy?' },
  hopeless: {
    fr: 'Trouvez-vous votre situation sans espoir?',
    en: 'Do you feel that your situation is hopeless?',
  },
  'better-off': {
    fr: 'Pensez-vous que la plupart des gens sont mieux lotis que vous?',
    en: 'Do you think that most people are better off than you are?',
  },
};
