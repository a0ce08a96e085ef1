/** Readers of Open Referral's Human Services Data Specification (HSDS) and of its older relatives. Text in, services out. */
export { detectSet, readSet } from './read-set.ts';
export { dropReasons, partialReasons } from './types.ts';
export type * from './types.ts';
