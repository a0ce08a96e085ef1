/** For tests of other rooms too: random circles, and the decision on access told another way. */
export * from './any-circle.ts';
export * from './reference-decision.ts';
export * from './records.ts';
export * from './circle-records.ts';
export * from './any-circle-facts.ts';
