export { z } from './zod.ts';
export * from './primitives.ts';
export * from './circle-facts.ts';
export * from './facts.ts';
export * from './operations.ts';
export * from './procedures.ts';
