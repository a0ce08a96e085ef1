export * from './device-copy.ts';
export * from './refuses-visit.ts';
