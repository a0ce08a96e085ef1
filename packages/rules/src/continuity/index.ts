export * from './absences.ts';
export * from './place-now.ts';
