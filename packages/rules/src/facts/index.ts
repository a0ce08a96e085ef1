export * from './file-facts.ts';
export * from './records-of-kind.ts';
