export { answerIdOf, linkIdOfAnswer } from './answer-id.ts';
export * from './refusal.ts';
export * from './parent-of.ts';
export * from './refuses.ts';
export * from './merge-field.ts';
