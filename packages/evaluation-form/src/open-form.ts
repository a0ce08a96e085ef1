/**
 * What an open evaluation needs and the list does not: the questionnaire engine and the form's templates. The element
 * fetches it when the first evaluation is opened.
 */
export { OpenEvaluation } from './controllers/open-evaluation.ts';
export { evaluationForm } from './templates/evaluation-form.ts';
export { wholeFormProblem } from './templates/form-problems.ts';
export { evaluationActs } from './templates/sign-panel.ts';
