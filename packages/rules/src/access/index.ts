export * from './circle.ts';
export * from './categories.ts';
export * from './decide-access.ts';
export * from './granted-domains.ts';
export * from './domain-of.ts';
export * from './default-grants.ts';
