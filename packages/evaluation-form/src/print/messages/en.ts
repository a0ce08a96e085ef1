import type { Term } from '@fil/element-kit';
import { domainTerms, evaluationTerms, paperTerms } from '@fil/words';
import type { PrintTerms } from './fr-CA.ts';

export const english: { readonly [Key in keyof PrintTerms]: Term } = {
  ...domainTerms.en,
  ...evaluationTerms.en,
  ...paperTerms.en,
  title: 'Print',
  back: 'Close the preview',
  filled: 'Filled in',
  blank: 'Blank',
  what: 'Form',
  instrument: 'Instrument',
  print: 'Print',
  pdf: 'Save as PDF',
  making: 'The PDF is being made…',
  made: 'PDF saved: {name}',
  pdfFailed: 'The PDF could not be made. Printing works.',
  printFailed: 'This page does not allow printing. Save as PDF instead.',
  reading: 'Reading the form…',
  failed: 'This form could not be read.',
  again: 'Try again',
  preview: 'Preview',
};
