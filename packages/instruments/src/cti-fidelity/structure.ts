import type { PracticeSections } from '../practice/practice.ts';

/** What can be observed in a file of an intervention around a transition (S143, P-12). */
export const ctiSections: PracticeSections = {
  transition: ['known-before', 'emotional-practical', 'agreed-supports'],
  phases: ['three-phases', 'few-areas', 'no-early-end'],
  contacts: ['first-month', 'first-phase', 'fewer-each-phase', 'lost-contact'],
  ending: ['ties-accept', 'check-in'],
};
