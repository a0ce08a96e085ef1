export * from './occurrences.ts';
export * from './service-run.ts';
export * from './delivery-tally.ts';
export * from './delivery-gap.ts';
export * from './start-gap.ts';
