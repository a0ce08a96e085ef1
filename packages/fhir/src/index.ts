/** Exchange formats of the field. */
export * from './hsds/index.ts';
