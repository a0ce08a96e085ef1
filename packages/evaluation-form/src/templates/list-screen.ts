/** The list of evaluations and the form that begins one: not needed by whoever opens an evaluation by its identifier. */
export { evaluationList } from './evaluation-list.ts';
export { startForm } from './start-form.ts';
