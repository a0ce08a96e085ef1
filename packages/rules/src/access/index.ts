export * from './membership.ts';
export * from './decide-access.ts';
export * from './granted-domains.ts';
export * from './domain-of.ts';
export * from './default-grants.ts';
