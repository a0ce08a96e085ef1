/** How elements speak, for a page of ours that is none: words and formats, without Lit. */
export { Localize } from './localize.ts';
export type { Catalogue, Formats, Term, TermsOf, TermValues } from './localize.ts';
export { kitCatalogue } from './messages/index.ts';
export type { KitTerms } from './messages/index.ts';
export { localeOfTag } from './nearest-language.ts';
export { refusalWords } from './templates/refusal-words.ts';
