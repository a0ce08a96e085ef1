/** The evaluation's element, without side effect: `define.js` registers its tag. */
export { EvaluationForm } from './evaluation-form.ts';
