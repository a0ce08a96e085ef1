/** Shapes of the domain. Types only: nothing here exists at run time. */
export type * from './primitives.ts';
export type * from './circle-facts.ts';
export type * from './facts.ts';
export type * from './operations.ts';
export type * from './reading.ts';
export type * from './directory.ts';
export type * from './answers.ts';
export type * from './circle-answers.ts';
export type * from './evaluation-facts.ts';
export type * from './visit-answers.ts';
