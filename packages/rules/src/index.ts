/** The domain as pure functions of facts, parameters and the present day. */
export * from './days/index.ts';
export * from './access/index.ts';
