import { lifecycles } from '@fil/element-kit';
import { EvaluationForm } from './evaluation-form.ts';

/** A single-spa application or parcel; its props carry `domElement`, `context` and `properties: {evaluationId}`. */
export const { bootstrap, mount, unmount, update } = lifecycles(EvaluationForm);
