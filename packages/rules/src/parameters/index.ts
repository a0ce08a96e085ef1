export * from './default-parameters.ts';
