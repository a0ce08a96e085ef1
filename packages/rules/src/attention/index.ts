export * from './attention-items.ts';
export * from './reassessment.ts';
export * from './reviews.ts';
export * from './gaps.ts';
export * from './no-contact.ts';
