import type { Words } from '../shared/words.ts';
import type { Adverb } from './variables.ts';

/** Words of the form alone; nothing that computes a score loads them. */

export const title: Words = { fr: 'Grille nationale AGGIR', en: 'AGGIR national grid' };

export const copyright: Words = {
  fr: 'Grille nationale AGGIR : code de l’action sociale et des familles (France), annexes 2-1 et 2-2, texte réglementaire. Mise en formulaire : Fil conducteur, MPL-2.0.',
  en: 'AGGIR national grid: French code of social action and families, annexes 2-1 and 2-2, regulatory text. Form: Fil conducteur, MPL-2.0.',
};

/** What each part covers. */
export const definitions: Readonly<Record<string, Words>> = {
  transferts: {
    fr: 'Se lever, se coucher, s’asseoir : passer d’une de ces trois positions à une autre, dans les deux sens.',
    en: 'Getting up, lying down, sitting: passing from one of these positions to another, both ways.',
  },
  'deplacements-interieurs': {
    fr: 'Se déplacer à l’intérieur du lieu de vie, jusqu’à la porte d’entrée sur la rue.',
    en: 'Moving inside the place where the person lives, up to the street door.',
  },
  'toilette/haut': { fr: 'Visage, tronc, membres supérieurs et mains.', en: 'Face, trunk, arms and hands.' },
  'toilette/bas': {
    fr: 'Régions intimes, membres inférieurs et pieds.',
    en: 'Private parts, legs and feet.',
  },
  'elimination/urinaire': {
    fr: 'Éliminer dans un lieu ou un ustensile approprié et rester propre.',
    en: 'Passing urine in a suitable place or container and keeping clean.',
  },
  'elimination/fecale': {
    fr: 'Éliminer dans un lieu ou un ustensile approprié et rester propre.',
    en: 'Passing stools in a suitable place or container and keeping clean.',
  },
  'habillage/haut': {
    fr: 'Mettre et ôter les vêtements passés par la tête ou les bras.',
    en: 'Putting on and taking off what goes over the head or arms.',
  },
  'habillage/moyen': {
    fr: 'Fermer un vêtement : boutons, fermeture, ceinture, bretelles.',
    en: 'Closing a garment: buttons, zip, belt, braces.',
  },
  'habillage/bas': {
    fr: 'Mettre et ôter les vêtements passés par le bas du corps, y compris chaussettes, bas et chaussures.',
    en: 'Putting on and taking off what goes over the legs, socks, stockings and shoes included.',
  },
  cuisine: {
    fr: 'Préparer les repas et les présenter pour qu’ils puissent être servis.',
    en: 'Preparing meals so that they can be served.',
  },
  'alimentation/se-servir': {
    fr: 'Couper les aliments, ouvrir un pot, peler un fruit, remplir son verre.',
    en: 'Cutting food, opening a pot, peeling fruit, filling a glass.',
  },
  'alimentation/manger': {
    fr: 'Porter les aliments et les boissons à la bouche et les avaler.',
    en: 'Bringing food and drink to the mouth and swallowing.',
  },
  'suivi-du-traitement': {
    fr: 'Se conformer à l’ordonnance du médecin et gérer soi-même son traitement.',
    en: 'Keeping to the physician’s prescription and managing one’s own treatment.',
  },
  menage: { fr: 'Effectuer l’ensemble des travaux ménagers courants.', en: 'Doing all everyday housework.' },
  alerter: {
    fr: 'Utiliser un moyen de communication à distance (téléphone, alarme, sonnette, téléalarme) pour alerter en cas de besoin.',
    en: 'Using a means of remote communication (telephone, alarm, bell) to call for help when needed.',
  },
  'deplacements-exterieurs': {
    fr: 'Se déplacer au-delà de la porte d’entrée sur la rue, sans moyen de transport.',
    en: 'Moving beyond the street door, without a means of transport.',
  },
  transports: {
    fr: 'Utiliser volontairement un moyen de transport, collectif ou individuel.',
    en: 'Using, of one’s own will, public or private transport.',
  },
  'activites-du-temps-libre': {
    fr: 'Avoir volontairement, seul ou en groupe, des activités variées qui rompent la monotonie.',
    en: 'Having, of one’s own will, alone or with others, varied activities that break monotony.',
  },
  achats: {
    fr: 'Acquérir volontairement des biens, sur place ou à distance.',
    en: 'Buying goods, of one’s own will, in person or remotely.',
  },
  gestion: {
    fr: 'Gérer ses affaires, son budget et ses biens; se servir de l’argent; faire les démarches administratives.',
    en: 'Managing one’s affairs, budget and property; using money; dealing with paperwork.',
  },
  'orientation/temps': {
    fr: 'Se situer par rapport aux saisons, aux mois, aux jours et aux moments de la journée.',
    en: 'Knowing the season, month, day and time of day.',
  },
  'orientation/espace': {
    fr: 'Se situer dans les lieux habituels et dans un lieu nouveau.',
    en: 'Finding one’s way in usual places and in a new one.',
  },
  'coherence/communication': {
    fr: 'Communiquer, par la parole ou autrement, de façon logique et sensée par rapport aux normes admises.',
    en: 'Communicating, by speech or otherwise, logically and sensibly by accepted standards.',
  },
  'coherence/comportement': {
    fr: 'Agir et se comporter de façon logique et sensée par rapport aux normes admises.',
    en: 'Acting and behaving logically and sensibly by accepted standards.',
  },
};

export const doingWords: Readonly<Record<'faitSeul' | 'neFaitPas', Words>> = {
  faitSeul: { fr: 'Fait seul(e)', en: 'Does it alone' },
  neFaitPas: { fr: 'Ne fait pas', en: 'Does not do it' },
};

export const adverbWords: Readonly<Record<Adverb, Words>> = {
  s: { fr: 'Spontanément', en: 'Spontaneously' },
  t: { fr: 'Totalement', en: 'Totally' },
  c: { fr: 'Correctement', en: 'Correctly' },
  h: { fr: 'Habituellement', en: 'Habitually' },
};

export const adverbGroupWords: Words = { fr: 'Le fait seul(e)…', en: 'Does it alone…' };

export const guidance: Words = {
  fr: '« Ne fait pas » : ne le fait jamais seul(e), ou il faut tout refaire à chaque fois. Sinon, quatre adverbes. Spontanément : sans incitation, rappel ni démonstration. Totalement : tout ce que l’activité comprend. Correctement : qualité, usages admis, sécurité pour soi et les autres. Habituellement : chaque fois que c’est nécessaire et souhaité. Les aides techniques sont comptées comme faisant partie de la personne. Ce qui n’est pas connu reste sans réponse : « non » ne le remplace jamais.',
  en: '“Does not do it”: never alone, or all has to be done again each time. Otherwise, four adverbs. Spontaneously: without prompting, reminder or demonstration. Totally: all that the activity includes. Correctly: quality, accepted standards, safety for oneself and others. Habitually: each time it is needed and wished. Technical aids are counted as part of the person. What is not known stays unanswered: “no” never stands for it.',
};

export const sectionWords: Readonly<Record<string, Words>> = {
  mobilite: { fr: 'Transferts et déplacements à l’intérieur', en: 'Transfers and moving indoors' },
  soins: { fr: 'Toilette, élimination, habillage', en: 'Washing, elimination, dressing' },
  repas: { fr: 'Cuisine, alimentation, traitement', en: 'Cooking, eating, treatment' },
  quotidien: {
    fr: 'Ménage, alerter, sorties, gestion',
    en: 'Housework, calling for help, going out, affairs',
  },
  esprit: { fr: 'Orientation et cohérence', en: 'Orientation and coherence' },
};
