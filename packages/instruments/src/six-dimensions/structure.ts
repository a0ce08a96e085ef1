import type { PracticeSections } from '../practice/practice.ts';

/** Milaney's six dimensions of case-managed support that ends homelessness (S148), two observable points for each. */
export const sixDimensions: PracticeSections = {
  collaboration: ['one-plan', 'sector'],
  match: ['needs-first', 'intensity'],
  context: ['history', 'strengths'],
  engagement: ['trust', 'choice'],
  system: ['one-person', 'access'],
  evaluation: ['outcomes', 'heard'],
};
