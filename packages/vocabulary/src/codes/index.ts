/** Every closed list of the domain. No run-time import: an element may load one list without the others. */
export * from './access.ts';
export * from './case.ts';
export * from './circle.ts';
export * from './directory.ts';
export * from './time.ts';
export * from './errors.ts';
export * from './limits.ts';
export * from './versions.ts';
export * from './evaluation.ts';
export * from './visit.ts';
