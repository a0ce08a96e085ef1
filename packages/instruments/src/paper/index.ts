/** A form and its answers as they stand on paper, read from the Questionnaire as it is: no session, no filling. */
export * from './read-paper.ts';
export * from './filled-paper.ts';
export * from './document.ts';
