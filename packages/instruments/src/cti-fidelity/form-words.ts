import type { Words } from '../shared/words.ts';

export const copyright: Words = {
  fr: 'Fil conducteur, formulation originale, MPL-2.0. Les seuils sont les nôtres et n’ont pas été validés par une étude.',
  en: 'Fil conducteur, own wording, MPL-2.0. The bands are ours and have not been validated in a study.',
};

export const headings: Readonly<Record<string, Words>> = {
  transition: { fr: 'Autour de la transition', en: 'Around the transition' },
  phases: { fr: 'Les trois temps', en: 'The three phases' },
  contacts: { fr: 'Les contacts', en: 'Contacts' },
  ending: { fr: 'La fin', en: 'The end' },
};

export const points: Readonly<Record<string, Words>> = {
  'transition/known-before': {
    fr: 'La personne connaissait l’intervenant avant sa sortie ou son entrée en logement',
    en: 'The person knew the worker before discharge or moving in',
  },
  'transition/emotional-practical': {
    fr: 'Le soutien est moral et pratique : écouter, accompagner, montrer, faire ensemble',
    en: 'Support is both emotional and practical: listening, going along, showing, doing together',
  },
  'transition/agreed-supports': {
    fr: 'Les appuis durables sont choisis avec la personne : proches, soins, logement',
    en: 'Lasting supports are chosen with the person: relatives, care, housing',
  },
  'phases/three-phases': {
    fr: 'Trois temps d’environ trois mois sont datés dès le début',
    en: 'Three phases of about three months are dated from the start',
  },
  'phases/few-areas': {
    fr: 'Chaque temps porte sur un à trois buts, pas plus',
    en: 'Each phase has one to three aims, no more',
  },
  'phases/no-early-end': {
    fr: 'Le suivi va jusqu’au terme des neuf mois, même si tout semble aller',
    en: 'The follow-up goes on to the end of nine months, even when all seems well',
  },
  'contacts/first-month': {
    fr: 'Au moins deux contacts le premier mois',
    en: 'At least two contacts in the first month',
  },
  'contacts/first-phase': {
    fr: 'Au premier temps, dans son milieu : trois rencontres avec la personne et deux avec ses appuis, au moins',
    en: 'In the first phase, where the person lives: at least three meetings with the person and two with supports',
  },
  'contacts/fewer-each-phase': {
    fr: 'Les contacts s’espacent d’un temps à l’autre, les appuis prennent le relais',
    en: 'Contacts grow fewer from one phase to the next, supports take over',
  },
  'contacts/lost-contact': {
    fr: 'Après deux rencontres manquées ou deux semaines de silence, on cherche la personne et on ne ferme pas',
    en: 'After two missed meetings or two weeks of silence, the person is looked for and nothing is closed',
  },
  'ending/ties-accept': {
    fr: 'Chaque appui durable a accepté sa part avant la fin',
    en: 'Each lasting support accepted its part before the end',
  },
  'ending/check-in': {
    fr: 'Une prise de nouvelles est prévue environ trois mois après la fin',
    en: 'A check-in is planned about three months after the end',
  },
};
