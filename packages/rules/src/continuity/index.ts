export * from './absences.ts';
export * from './place-now.ts';
export * from './leading-statements.ts';
export * from './continuity-gauge.ts';
