import { domainTerms, evaluationTerms, paperTerms } from '@fil/words';

/** What is printed, and how one prints it, in the French of Québec. */
export const frenchOfCanada = {
  ...domainTerms['fr-CA'],
  ...evaluationTerms['fr-CA'],
  ...paperTerms['fr-CA'],
  title: 'Imprimer',
  back: 'Fermer l’aperçu',
  filled: 'Rempli',
  blank: 'Vide',
  what: 'Formulaire',
  instrument: 'Outil',
  print: 'Imprimer',
  pdf: 'Enregistrer en PDF',
  making: 'Le PDF se prépare…',
  made: 'PDF enregistré\u00a0: {name}',
  pdfFailed: 'Le PDF n’a pas pu être fait. L’impression, elle, fonctionne.',
  printFailed: 'Cette page ne permet pas d’imprimer. Enregistrez en PDF.',
  reading: 'Lecture du formulaire…',
  failed: 'Ce formulaire n’a pas pu être lu.',
  again: 'Réessayer',
  preview: 'Aperçu',
};

export type PrintTerms = typeof frenchOfCanada;
