/** Draws a filling of a form: every node alone, and again only when it changed. Knows nothing of cases. */
export type { DrawOptions, Slotted } from './draw-options.ts';
export { FormDrawing, drawForm } from './draw-form.ts';
export { errorWords } from './error-words.ts';
export { viewCatalogue } from './messages/index.ts';
export type { ViewTerms } from './messages/index.ts';
export { valueWords } from './node-words.ts';
export { problemWords } from './problem-words.ts';
export { valueSetsFor } from './value-sets/value-sets.ts';
