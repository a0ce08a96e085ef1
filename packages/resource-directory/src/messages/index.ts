import type { Catalogue, Localize } from '@fil/element-kit';
import { english } from './en.ts';
import { frenchCanadian, type DirectoryTerm, type DirectoryTerms } from './fr-CA.ts';
import { frenchOfFrance } from './fr-FR.ts';

export type { DirectoryTerm, DirectoryTerms };
/** The directory's sentences in the language around it. */
export type Words = Localize<DirectoryTerms>;

export const directoryCatalogue: Catalogue<DirectoryTerms> = {
  'fr-CA': frenchCanadian,
  'fr-FR': frenchOfFrance,
  en: english,
};
