import type { Words } from '../shared/words.ts';

/** Names of what is coded, in the terms of the regulation. */
export const partWords: Readonly<Record<string, Words>> = {
  transferts: { fr: 'Transferts', en: 'Transfers' },
  'deplacements-interieurs': { fr: 'Déplacements à l’intérieur', en: 'Moving around indoors' },
  'toilette/haut': { fr: 'Toilette du haut du corps', en: 'Washing the upper body' },
  'toilette/bas': { fr: 'Toilette du bas du corps', en: 'Washing the lower body' },
  'elimination/urinaire': { fr: 'Élimination urinaire', en: 'Urinary elimination' },
  'elimination/fecale': { fr: 'Élimination fécale', en: 'Faecal elimination' },
  'habillage/haut': { fr: 'Habillage du haut du corps', en: 'Dressing the upper body' },
  'habillage/moyen': { fr: 'Habillage moyen', en: 'Fastening clothes' },
  'habillage/bas': { fr: 'Habillage du bas du corps', en: 'Dressing the lower body' },
  cuisine: { fr: 'Cuisine', en: 'Cooking' },
  'alimentation/se-servir': { fr: 'Alimentation : se servir', en: 'Eating: serving oneself' },
  'alimentation/manger': { fr: 'Alimentation : manger', en: 'Eating: taking food and drink' },
  'suivi-du-traitement': { fr: 'Suivi du traitement', en: 'Following treatment' },
  menage: { fr: 'Ménage', en: 'Housework' },
  alerter: { fr: 'Alerter', en: 'Calling for help' },
  'deplacements-exterieurs': { fr: 'Déplacements à l’extérieur', en: 'Moving around outdoors' },
  transports: { fr: 'Transports', en: 'Transport' },
  'activites-du-temps-libre': { fr: 'Activités du temps libre', en: 'Leisure activities' },
  achats: { fr: 'Achats', en: 'Shopping' },
  gestion: { fr: 'Gestion', en: 'Managing affairs' },
  'orientation/temps': { fr: 'Orientation dans le temps', en: 'Orientation in time' },
  'orientation/espace': { fr: 'Orientation dans l’espace', en: 'Orientation in space' },
  'coherence/communication': { fr: 'Cohérence : communication', en: 'Coherence: communication' },
  'coherence/comportement': { fr: 'Cohérence : comportement', en: 'Coherence: behaviour' },
};
