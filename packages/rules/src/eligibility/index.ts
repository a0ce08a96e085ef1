export * from './eligibility-facts.ts';
export * from './eligibility-of.ts';
