import type { Words } from '../shared/words.ts';

export const title: Words = {
  fr: 'Questionnaire sur la santé du patient (PHQ-9)',
  en: 'Patient Health Questionnaire (PHQ-9)',
};

export const copyright: Words = {
  fr: 'PHQ-9, mis au point par Robert L. Spitzer, Janet B. W. Williams, Kurt Kroenke et leurs collègues, avec une bourse de Pfizer Inc. Aucune permission n’est requise pour le reproduire, le traduire, l’afficher ou le distribuer. Seule la question sur ce qui a été fait est de Fil conducteur (MPL-2.0).',
  en: 'PHQ-9, developed by Robert L. Spitzer, Janet B. W. Williams, Kurt Kroenke and colleagues, with a grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute. Only the question on what was done is Fil conducteur’s (MPL-2.0).',
};

/** Words of the questions that are counted, as published: French of France, and of Canada. */
export const itemWords: Readonly<Record<string, Words>> = {
  interest: {
    fr: 'Peu d’intérêt ou de plaisir à faire les choses',
    'fr-CA': 'Peu d’intérêt ou de plaisir à faire des choses',
    en: 'Little interest or pleasure in doing things',
  },
  mood: {
    fr: 'Être triste, déprimé(e) ou désespéré(e)',
    'fr-CA': 'Se sentir triste, déprimé(e) ou désespéré(e)',
    en: 'Feeling down, depressed, or hopeless',
  },
  sleep: {
    fr: 'Difficultés à s’endormir ou à rester endormi(e), ou dormir trop',
    'fr-CA': 'Difficultés à s’endormir ou à rester endormi(e), ou trop dormir',
    en: 'Trouble falling or staying asleep, or sleeping too much',
  },
  energy: {
    fr: 'Se sentir fatigué(e) ou manquer d’énergie',
    'fr-CA': 'Se sentir fatigué(e) ou avoir peu d’énergie',
    en: 'Feeling tired or having little energy',
  },
  appetite: {
    fr: 'Avoir peu d’appétit ou manger trop',
    'fr-CA': 'Peu d’appétit ou trop manger',
    en: 'Poor appetite or overeating',
  },
  'self-worth': {
    fr: 'Avoir une mauvaise opinion de soi-même, ou avoir le sentiment d’être nul(le), ou d’avoir déçu sa famille ou s’être déçu(e) soi-même',
    'fr-CA':
      'Mauvaise perception de vous-même, ou vous pensez que vous êtes un perdant ou que vous n’avez pas satisfait vos propres attentes ou celles de votre famille',
    en: 'Feeling bad about yourself, or that you are a failure or have let yourself or your family down',
  },
  concentration: {
    fr: 'Avoir du mal à se concentrer, par exemple, pour lire le journal ou regarder la télévision',
    'fr-CA':
      'Difficultés à se concentrer sur des choses telles que lire le journal ou regarder la télévision',
    en: 'Trouble concentrating on things, such as reading the newspaper or watching television',
  },
  movement: {
    fr: 'Bouger ou parler si lentement que les autres auraient pu le remarquer. Ou au contraire, être si agité(e) que vous avez eu du mal à tenir en place par rapport à d’habitude',
    'fr-CA':
      'Vous bougez ou parlez si lentement que les autres personnes ont pu le remarquer. Ou au contraire, vous êtes si agité(e) que vous bougez beaucoup plus que d’habitude',
    en: 'Moving or speaking so slowly that other people could have noticed. Or the opposite, being so fidgety or restless that you have been moving around a lot more than usual',
  },
  'self-harm': {
    fr: 'Penser qu’il vaudrait mieux mourir ou envisager de vous faire du mal d’une manière ou d’une autre',
    'fr-CA':
      'Vous avez pensé que vous seriez mieux mort(e) ou pensé à vous blesser d’une façon ou d’une autre',
    en: 'Thoughts that you would be better off dead, or of hurting yourself in some way',
  },
};

export const crisisAction: Words = {
  fr: 'Ce qui a été fait tout de suite',
  en: 'What was done at once',
};

export const crisisActionHelp: Words = {
  fr: 'Suivre la procédure de crise du territoire, puis écrire qui a été joint, à quelle heure et ce qui a été convenu avec la personne.',
  en: 'Follow the territory’s crisis procedure, then write who was reached, at what time, and what was agreed with the person.',
};
