/** Small templates that several elements share. */
export { disclosure } from './disclosure.ts';
export { errorSummary } from './error-summary.ts';
export type { FieldError } from './error-summary.ts';
export { field } from './field.ts';
export type { FieldOptions, FieldWiring } from './field.ts';
export { refusalWords } from './refusal-words.ts';
export { skeleton } from './skeleton.ts';
export { spokenWords } from './spoken-words.ts';
export { stateLabel } from './state-label.ts';
export type { StateKind } from './state-label.ts';
export { threadMarks } from './thread-marks.ts';
export type { BeadState } from './thread-marks.ts';
