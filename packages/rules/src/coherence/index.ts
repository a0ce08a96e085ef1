export * from './coherence-remarks.ts';
export * from './overlaps.ts';
