export * from './file-facts.ts';
