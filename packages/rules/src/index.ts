/** The domain as pure functions of facts, parameters and the present day. */
export * from './days/index.ts';
export * from './access/index.ts';
export * from './facts/index.ts';
export * from './circle/index.ts';
export * from './parameters/index.ts';
export * from './eligibility/index.ts';
export * from './writing/index.ts';
export * from './continuity/index.ts';
export * from './delivery/index.ts';
export * from './attention/index.ts';
export * from './coherence/index.ts';
export * from './evaluation/index.ts';
export * from './visit/index.ts';
