export * from './recourse.ts';
export * from './signature.ts';
export * from './targeting.ts';
